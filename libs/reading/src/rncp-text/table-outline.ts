import { endsOpen, fold, joinWraps, startsLow } from './prose';
import type { Summary } from './summary';
import type { TableEvent, TableLine } from './table-lines';
import { excerpt, warning } from '../reading-warning';
import type { ReadingWarning } from '../reading-warning';

/** A row of the table before its cells are told apart: its code, the first line of its statement, all the lines after it. */
export interface OutlineRow {
  readonly code: string;
  /** As printed, when it had to be mended. */
  readonly printedCode: string | null;
  readonly statement: TableLine;
  readonly lines: TableLine[];
}

export interface OutlineBlock {
  readonly number: number;
  readonly title: readonly TableLine[];
  /** Between the title and the first competency. */
  readonly lines: TableLine[];
  readonly rows: OutlineRow[];
}

export interface Outline {
  readonly blocks: readonly OutlineBlock[];
  /** Lines that stand before the first block. */
  readonly strays: readonly TableLine[];
  readonly warnings: readonly ReadingWarning[];
}

/**
 * Cuts the table into blocks and rows at its numbered titles. A code printed out of its block or twice is mended, with a
 * warning; a number inside a sentence is not a code.
 */
export function outlineTable(events: readonly TableEvent[], summary: Summary): Outline {
  return new Outliner(summary).read(events);
}

class Outliner {
  private readonly blocks: OutlineBlock[] = [];
  private readonly strays: TableLine[] = [];
  private readonly warnings: ReadingWarning[] = [];
  private afterHeader = false;
  /** Lines of the title of the block under way, while it may go on. */
  private title: TableLine[] | null = null;

  constructor(private readonly summary: Summary) {}

  read(events: readonly TableEvent[]): Outline {
    for (const event of events) {
      if (event.kind === 'header') {
        this.afterHeader = true;
      } else {
        this.readLine(event.line);
        this.afterHeader = false;
      }
    }
    return { blocks: this.blocks, strays: this.strays, warnings: this.warnings };
  }

  private get block(): OutlineBlock | undefined {
    return this.blocks.at(-1);
  }

  private readLine(line: TableLine): void {
    const { mark } = line;
    if (mark?.kind === 'block' && this.opensBlock(line, mark.block)) {
      this.title = [{ ...line, text: mark.rest }];
      this.blocks.push({ number: mark.block, title: this.title, lines: [], rows: [] });
    } else if (mark?.kind === 'competency' && this.opensRow(line, mark.rest, mark.block, mark.rank)) {
      this.openRow(line, mark);
    } else if (this.title && this.continuesTitle(line)) {
      this.title.push(line);
    } else {
      this.title = null;
      const content = mark?.kind === 'block' || mark?.kind === 'competency' ? { ...line, mark: null } : line;
      (this.block?.rows.at(-1)?.lines ?? this.block?.lines ?? this.strays).push(content);
    }
  }

  /** Right under a table header, or the next number in its turn with the title that the summary gives it. */
  private opensBlock(line: TableLine, number: number): boolean {
    const current = this.block?.number ?? 0;
    if (number <= current) {
      return false;
    }
    const announced = this.summary.blocks.get(String(number));
    if (this.afterHeader) {
      return true;
    }
    const startsAnew = line.gap || line.page !== 'same';
    return (
      startsAnew &&
      number === current + 1 &&
      (!announced || sharesStart(announced.text, line.text.replace(/^[^\p{L}]+/u, '')))
    );
  }

  private opensRow(line: TableLine, rest: string, number: number, rank: number): boolean {
    if (!line.gap && line.page === 'same' && !this.afterHeader) {
      return this.isNextCode(number, rank) && rest !== '' && !startsLow(rest);
    }
    return rest !== '' && startsLow(rest) ? this.isNextCode(number, rank) : true;
  }

  private isNextCode(number: number, rank: number): boolean {
    return number === this.block?.number && rank === this.nextRank();
  }

  private nextRank(): number {
    return Number(this.block?.rows.at(-1)?.code.split('.')[1] ?? 0) + 1;
  }

  private openRow(line: TableLine, mark: { block: number; rank: number; rest: string }): void {
    this.title = null;
    if (!this.block || (mark.block === this.block.number + 1 && mark.rank === 1)) {
      this.openUntitledBlock(line, mark.block);
    }
    const block = this.block as OutlineBlock;
    const printed = `${mark.block}.${mark.rank}`;
    const inPlace = mark.block === block.number && mark.rank >= this.nextRank();
    const code = inPlace ? printed : `${block.number}.${this.nextRank()}`;
    if (!inPlace) {
      const why = mark.block === block.number ? 'taken' : 'other-block';
      const about = this.summary.competencies.has(code) ? (`${why}-as-in-summary` as const) : why;
      this.warnings.push(
        warning(line.number, 'code-mended', {
          about,
          printed,
          read: code,
          block: block.number,
          text: excerpt(mark.rest),
        }),
      );
    }
    block.rows.push({
      code,
      printedCode: inPlace ? null : printed,
      statement: { ...line, text: mark.rest },
      lines: [],
    });
  }

  private openUntitledBlock(line: TableLine, number: number): void {
    const announced = this.summary.blocks.get(String(number));
    this.blocks.push({ number, title: [], lines: [], rows: [] });
    this.warnings.push(
      warning(
        line.number,
        'block-without-title',
        announced
          ? { about: 'in-summary', block: number, summaryLine: announced.firstLine }
          : { about: 'nowhere', block: number },
      ),
    );
  }

  /** A title goes on until a blank line, or beyond it as long as it cannot be over or the summary says it is not. */
  private continuesTitle(line: TableLine): boolean {
    if (line.mark || line.bullet !== null || line.page !== 'same') {
      return false;
    }
    if (!line.gap) {
      return true;
    }
    const soFar = joinWraps((this.title ?? []).map((part) => part.text));
    const announced = this.summary.blocks.get(String(this.block?.number))?.text;
    const whole = announced !== undefined && fold(announced).startsWith(fold(`${soFar} ${line.text}`));
    return whole || (startsLow(line.text) && endsOpen(soFar));
  }
}

function sharesStart(announced: string, printed: string): boolean {
  const [a, b] = [fold(announced), fold(printed)];
  const length = Math.min(a.length, b.length, 12);
  return length > 0 && a.slice(0, length) === b.slice(0, length);
}
