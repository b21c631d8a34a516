/** What a juror thinks of one criterion. A comment without a level is a note that waits for one: the API keeps no such thing. */
export interface Rating {
  readonly level: number | null;
  readonly comment: string | null;
}

export const UNRATED: Rating = { level: null, comment: null };

export const sameRating = (one: Rating, other: Rating): boolean =>
  one.level === other.level && one.comment === other.comment;

/** What the server will hold once this is saved. */
export const asStored = (rating: Rating): Rating => (rating.level === null ? UNRATED : rating);

/** A typed comment as the API keeps it: trimmed, an empty one is none, no control character that it would refuse. */
export function commentOf(text: string): string | null {
  const kept = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return kept === '' ? null : kept;
}
