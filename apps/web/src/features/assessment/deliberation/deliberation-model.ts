import type { DeliberateRequest, DeliberationTable } from '#deliberation/deliberation/deliberation.contract.js';

export type DeliberationRow = DeliberationTable['candidates'][number];
export type DeliberationCell = DeliberationRow['cells'][number];
export type DeliberationFilter = 'all' | 'pending' | 'refused';

export const isPending = (cell: DeliberationCell): boolean => cell.decision === null && cell.heldSince === null;

/** Proposals that may become decisions as they are: complete, and nothing decided or held yet. */
export function acceptable(table: DeliberationTable): DeliberateRequest['decisions'] {
  return table.candidates.flatMap((candidate) =>
    candidate.cells.flatMap((cell) =>
      isPending(cell) && cell.proposal !== 'incomplete'
        ? [{ candidateId: candidate.id, blockId: cell.blockId, outcome: cell.proposal }]
        : [],
    ),
  );
}

const refused = (cell: DeliberationCell): boolean => (cell.decision?.outcome ?? cell.proposal) === 'refused';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

export function filterRows(
  rows: readonly DeliberationRow[],
  search: string,
  filter: DeliberationFilter,
): DeliberationRow[] {
  const wanted = plain(search.trim());
  return rows.filter(
    (row) =>
      (wanted === '' || plain(row.displayName).includes(wanted)) &&
      (filter === 'all' || row.cells.some(filter === 'pending' ? isPending : refused)),
  );
}
