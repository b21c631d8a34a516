/** One printed line of the source. */
export interface SourceLine {
  /** 1-based, as an editor counts them; a form feed inside a line gives two lines of the same number. */
  readonly number: number;
  /** Without the spaces around it, inner runs of spaces reduced to one. Empty for a blank line. */
  readonly text: string;
  /** Leading spaces: where extraction from a PDF drops bullets and page breaks, this is what is left of them. */
  readonly indent: number;
  /** A page starts here for certain: the extractor left a form feed. */
  readonly afterFormFeed: boolean;
  /** A blank line that holds spaces was an empty paragraph of a cell; a bare one is only a gap between two groups of lines. */
  readonly emptyParagraph: boolean;
}

/** What nobody reads: marks of writing direction that some extractors leave around numbers, soft hyphens that end no line. */
const UNREAD = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\u00ad(?![\n\r\f]|$)/g;
const SPACES = /[\s\u200b\ufeff]+/g;

/**
 * Cuts a text into lines, whatever ended them (LF, CRLF, CR) and wherever its form feeds are. Accents that an extractor
 * left apart from their letters are put back on them. Linear.
 */
export function readSourceLines(text: string): SourceLine[] {
  return text
    .normalize('NFC')
    .replace(UNREAD, '')
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) =>
      line.split('\f').map((piece, rank) => {
        const trimmed = piece.replace(SPACES, ' ').trim();
        return {
          number: index + 1,
          text: trimmed,
          indent: trimmed === '' ? 0 : piece.length - piece.trimStart().length,
          afterFormFeed: rank > 0,
          emptyParagraph: trimmed === '' && piece !== '',
        };
      }),
    );
}
