import { asStored, sameRating, UNRATED, type Rating } from './rating';

export type Ratings = ReadonlyMap<string, Rating>;

/** A draft made here over one value while another was saved elsewhere: only the juror can tell which one stands. */
export interface Divergence {
  readonly criterionId: string;
  /** What the draft was made over. */
  readonly over: Rating;
  readonly mine: Rating;
  readonly theirs: Rating;
}

export interface Reconciled {
  /** What is still to be saved, divergent ones included. */
  readonly drafts: Map<string, Rating>;
  readonly divergences: Divergence[];
  /** Criteria nobody touched here, whose value changed elsewhere. */
  readonly changedElsewhere: string[];
}

interface Sides {
  /** What the drafts were made over. */
  readonly before: Ratings;
  readonly drafts: Ratings;
  /** What the server holds now. */
  readonly now: Ratings;
  /** What was sent without an answer: any of it may be what the server holds, and it is ours. */
  readonly sent?: ReadonlyMap<string, readonly Rating[]>;
}

/** Which drafts may still be saved over what the server holds now, and which would overwrite something never seen here. */
export function reconcile({ before, drafts, now, sent }: Sides): Reconciled {
  const kept = new Map<string, Rating>();
  const divergences: Divergence[] = [];
  for (const [criterionId, mine] of drafts) {
    const theirs = now.get(criterionId) ?? UNRATED;
    if (sameRating(mine, theirs)) continue;
    kept.set(criterionId, mine);
    const over = before.get(criterionId) ?? UNRATED;
    const attempts = sent?.get(criterionId) ?? [];
    const known =
      sameRating(theirs, over) ||
      sameRating(theirs, asStored(mine)) ||
      attempts.some((attempt) => sameRating(theirs, asStored(attempt)));
    if (!known) divergences.push({ criterionId, over, mine, theirs });
  }
  const changedElsewhere = [...new Set([...before.keys(), ...now.keys()])].filter(
    (id) => !drafts.has(id) && !sameRating(before.get(id) ?? UNRATED, now.get(id) ?? UNRATED),
  );
  return { drafts: kept, divergences, changedElsewhere };
}
