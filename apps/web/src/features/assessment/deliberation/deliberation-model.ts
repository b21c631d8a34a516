import type {
  DeliberateRequest,
  DeliberationCandidate,
  DeliberationQuery,
} from '#deliberation/deliberation/deliberation.contract.js';

export type DeliberationRow = DeliberationCandidate;
export type DeliberationCell = DeliberationRow['cells'][number];
export type DeliberationFilter = DeliberationQuery['show'];

/** Proposals that may become decisions as they are: those that ask for no reason. */
export function acceptable(candidates: readonly DeliberationRow[]): DeliberateRequest['decisions'] {
  return candidates.flatMap((candidate) =>
    candidate.cells.flatMap(({ blockId, choices }) => {
      const plain = choices.find(({ reasonRequired }) => !reasonRequired);
      return plain ? [{ candidateId: candidate.id, blockId, outcome: plain.outcome }] : [];
    }),
  );
}
