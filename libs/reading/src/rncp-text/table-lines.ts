import { isFormHeading, isPageFooter, startsTableHeader, tableHeaderEnd } from './furniture';
import type { Furniture } from './furniture';
import { readMark } from './line-marks';
import type { LineMark } from './line-marks';
import { endingOf, startsLow } from './prose';
import type { Ending } from './prose';
import type { SourceLine } from './source-lines';
import { toneOf } from './tone';
import type { Tone } from './tone';
import { FOOTER_VERSION } from './vocabulary/form';

/**
 * One line of a cell, with all that its surroundings say.
 *
 * Extraction from a PDF leaves one leading space where a bullet was, and one where a page break was (two: both). So a line
 * with one leading space has two readings, which `page: 'possible'` keeps open: a bullet, or the first line of a page.
 */
export interface TableLine {
  readonly number: number;
  /** Without its bullet. */
  readonly text: string;
  /** The bullet as printed ("•", "-"…), a space where only that is left of it, or null for plain text. */
  readonly bullet: string | null;
  /** Whether blank lines stand above. In this layout they separate nothing by themselves. */
  readonly gap: boolean;
  /** Whether one of those blank lines was an empty paragraph of the cell, which does separate. */
  readonly emptyParagraph: boolean;
  readonly page: 'same' | 'possible' | 'new';
  readonly mark: LineMark | null;
  readonly ending: Ending;
  /** It can only be the rest of something. */
  readonly low: boolean;
  /** What its first words sound like, if they begin an item. */
  readonly tone: Tone;
}

export interface FurnitureLine {
  readonly number: number;
  readonly text: string;
  readonly kind: Furniture;
}

/** What happens on the way down the table: lines of cells, and the headers that open a new table. */
export type TableEvent =
  { readonly kind: 'line'; readonly line: TableLine } | { readonly kind: 'header'; readonly number: number };

export interface TableText {
  readonly events: readonly TableEvent[];
  readonly furniture: readonly FurnitureLine[];
  /** Blank lines were taken out of the text: columns are harder to tell apart. */
  readonly squeezed: boolean;
}

const GLYPH = /^([•▪◦●○■□▸►▶➢➔➤✓✔❖♦·§*\ue000-\uf8ff]|[-–—](?=\s)|o(?=\s\p{Lu}))\s*/u;
const LONE_GLYPH = /^[•▪◦●○■□▸►▶➢➔➤✓✔❖♦·§*\ue000-\uf8ff–—-]$/u;
/** Above this share of indented lines, indentation is the layout of the extractor and says nothing of bullets. */
const MEANINGLESS_INDENT_SHARE = 0.7;
/** Below this share of blank lines, somebody took them out: any line that can begin something may have had one above. */
const SQUEEZED_BLANK_SHARE = 0.02;

/** Reads the lines of the table: bullets, gaps, page breaks, marks; sets the furniture of the form and of the pages apart. */
export function readTableLines(source: readonly SourceLine[]): TableText {
  return new TableLexer(source).read();
}

class TableLexer {
  private readonly events: TableEvent[] = [];
  private readonly furniture: FurnitureLine[] = [];
  private readonly texts: readonly string[];
  private readonly hasFormFeeds: boolean;
  private readonly indentMeansBullet: boolean;
  private readonly squeezed: boolean;

  private gap = false;
  private emptyParagraph = false;
  private newPage = false;
  private loneBullet: string | null = null;

  constructor(private readonly source: readonly SourceLine[]) {
    this.texts = source.map((line) => line.text);
    this.hasFormFeeds = source.some((line) => line.afterFormFeed);
    const printed = source.filter((line) => line.text !== '');
    this.indentMeansBullet =
      printed.filter((line) => line.indent > 0).length <= printed.length * MEANINGLESS_INDENT_SHARE;
    this.squeezed = source.length - printed.length < source.length * SQUEEZED_BLANK_SHARE;
  }

  read(): TableText {
    for (let index = 0; index < this.source.length; index += 1) {
      const line = this.source[index];
      this.newPage ||= line.afterFormFeed;
      if (line.text === '') {
        this.gap = true;
        this.emptyParagraph ||= line.emptyParagraph;
      } else if (startsTableHeader(line.text)) {
        index = this.skipHeader(index);
      } else {
        this.readPrintedLine(line, index);
      }
    }
    return { events: this.events, furniture: this.furniture, squeezed: this.squeezed };
  }

  private skipHeader(start: number): number {
    const end = tableHeaderEnd(this.texts, start, (text) => readMark(text) !== null);
    for (const line of this.source.slice(start, end)) {
      if (line.text !== '') {
        this.furniture.push({ number: line.number, text: line.text, kind: 'table-header' });
      }
    }
    this.events.push({ kind: 'header', number: this.source[start].number });
    this.gap = true;
    this.newPage = true;
    return end - 1;
  }

  private readPrintedLine(line: SourceLine, index: number): void {
    const kind = this.furnitureKind(line, index);
    if (kind) {
      this.furniture.push({ number: line.number, text: line.text, kind });
      this.gap = true;
      this.newPage = true;
      return;
    }
    if (LONE_GLYPH.test(line.text)) {
      this.loneBullet = line.text;
      this.furniture.push({ number: line.number, text: line.text, kind: 'lone-bullet' });
      return;
    }
    this.events.push({ kind: 'line', line: this.tableLine(line, index) });
    this.gap = false;
    this.emptyParagraph = false;
    this.newPage = false;
    this.loneBullet = null;
  }

  private furnitureKind(line: SourceLine, index: number): Furniture | null {
    if (isPageFooter(line.text) && (!/^\d+$/.test(line.text) || this.standsAlone(index))) {
      return 'page-footer';
    }
    const previous = this.furniture.at(-1);
    // The rest of a footer wrapped over two lines, or what precedes its page number.
    if (
      previous?.kind === 'page-footer' &&
      !this.gap &&
      line.number === previous.number + 1 &&
      FOOTER_VERSION.test(line.text)
    ) {
      return 'page-footer';
    }
    return isFormHeading(line.text) && this.standsAlone(index) ? 'form-heading' : null;
  }

  private standsAlone(index: number): boolean {
    return this.squeezed || ((this.texts[index - 1] ?? '') === '' && (this.texts[index + 1] ?? '') === '');
  }

  private tableLine(line: SourceLine, index: number): TableLine {
    const glyph = GLYPH.exec(line.text);
    const text = glyph ? line.text.slice(glyph[0].length) : line.text;
    const printed = glyph?.[1] ?? this.loneBullet;
    const mark = readMark(text, this.texts[index + 1]);
    const outsideLists = mark?.kind === 'block' || mark?.kind === 'competency' || mark?.kind === 'heading';
    const low = startsLow(text);
    const base = {
      number: line.number,
      text,
      gap: this.gap || (this.squeezed && !low),
      emptyParagraph: this.emptyParagraph,
      mark,
      ending: endingOf(text),
      low,
      tone: printed !== null || line.indent > 0 ? toneOf(text) : 'nominal',
    };
    if (printed !== null || line.indent === 0 || !this.indentMeansBullet) {
      return { ...base, bullet: outsideLists ? null : printed, page: this.newPage ? 'new' : 'same' };
    }
    if (outsideLists) {
      // Titles and codes carry no bullet: their leading space is a page break.
      return { ...base, bullet: null, page: this.newPage || !this.hasFormFeeds ? 'new' : 'same' };
    }
    if (this.newPage || (line.indent === 2 && !this.hasFormFeeds)) {
      return { ...base, bullet: ' ', page: 'new' };
    }
    return { ...base, bullet: ' ', page: line.indent === 1 && !this.hasFormFeeds ? 'possible' : 'same' };
  }
}
