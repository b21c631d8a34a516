import { folded } from '#kernel/folding.js';
import type { DeliberateRequest, DeliberationTable } from '#deliberation/deliberation/deliberation.contract.js';

export type DeliberationRow = DeliberationTable['candidates'][number];
export type DeliberationCell = DeliberationRow['cells'][number];
export type DeliberationFilter = 'all' | 'pending' | 'refused';

export const isPending = (cell: DeliberationCell): boolean => cell.decision === null && cell.heldSince === null;

/** Proposals that may become decisions as they are: those that ask for no reason. */
export function acceptable(table: DeliberationTable): DeliberateRequest['decisions'] {
  return table.candidates.flatMap((candidate) =>
    candidate.cells.flatMap(({ blockId, choices }) => {
      const plain = choices.find(({ reasonRequired }) => !reasonRequired);
      return plain ? [{ candidateId: candidate.id, blockId, outcome: plain.outcome }] : [];
    }),
  );
}

const refused = (cell: DeliberationCell): boolean => (cell.decision?.outcome ?? cell.proposal) === 'refused';

export function filterRows(
  rows: readonly DeliberationRow[],
  search: string,
  filter: DeliberationFilter,
): DeliberationRow[] {
  const wanted = folded(search);
  return rows.filter(
    (row) =>
      (wanted === '' || folded(row.displayName).includes(wanted)) &&
      (filter === 'all' || row.cells.some(filter === 'pending' ? isPending : refused)),
  );
}
