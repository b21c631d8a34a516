import type { Furniture } from './furniture';
import type { Summary } from './summary';
import type { ReadingWarning } from '../reading-warning';

/** A piece of the document, as printed, and where it stands. */
export interface SourcedText {
  readonly text: string;
  /** First and last lines, 1-based; lines of other cells may stand between them when a page break cut this one. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The very lines it was read from, in order. */
  readonly lines: readonly number[];
}

export interface RncpTextMethods extends SourcedText {
  readonly teamMin: number | null;
  readonly teamMax: number | null;
  readonly weeksMin: number | null;
  readonly weeksMax: number | null;
  readonly deliverables: readonly SourcedText[];
  readonly jury: SourcedText | null;
  readonly place: SourcedText | null;
  readonly exampleProjects: readonly SourcedText[];
  readonly companyMission: SourcedText | null;
  readonly other: readonly SourcedText[];
}

export interface RncpTextCompetency {
  readonly code: string;
  /** The code the table prints, when it was mended. */
  readonly printedCode: string | null;
  readonly statement: SourcedText;
  readonly skills: readonly SourcedText[];
  readonly methods: RncpTextMethods | null;
  readonly criteria: readonly SourcedText[];
}

export interface RncpTextBlock {
  readonly code: string;
  readonly title: SourcedText;
  /** Paragraphs under "Contexte et enjeu". */
  readonly context: readonly SourcedText[];
  /** Bulleted items under "Description". */
  readonly description: readonly SourcedText[];
  /** Plain paragraphs under "Description". */
  readonly descriptionProse: readonly SourcedText[];
  readonly competencies: readonly RncpTextCompetency[];
}

export interface RncpTextCounts {
  readonly blocks: number;
  readonly competencies: number;
  readonly skills: number;
  readonly methods: number;
  readonly criteria: number;
  readonly descriptionItems: number;
  readonly warnings: number;
}

/** Lines of the form or of the pages, read and set apart on purpose. */
export interface RncpTextFurniture {
  readonly line: number;
  readonly kind: Furniture;
}

/** A référentiel as its text gives it: the tree, where each item stands, and all there is to review. */
export interface RncpTextResult {
  readonly kind: 'rncp';
  readonly blocks: readonly RncpTextBlock[];
  readonly counts: RncpTextCounts;
  /** Titles announced before the table, used to cross-check it. */
  readonly summary: Summary;
  readonly furniture: readonly RncpTextFurniture[];
  /** First line of the table: what stands above is the legal quote and the summary. */
  readonly tableFirstLine: number;
  readonly lineCount: number;
  readonly warnings: readonly ReadingWarning[];
}
