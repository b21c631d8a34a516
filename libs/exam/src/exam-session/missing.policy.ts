import type { MissingItem } from './exam-session.contract';

/** What the set-up of a session must be compared with. */
export interface SetUpCounts {
  readonly candidates: number;
  readonly candidatesWithoutTeam: number;
  readonly teamsOutOfBounds: number;
  readonly hasJury: boolean;
  readonly hasPresident: boolean;
  /** Members who judge the candidate that the fewest may judge, recusals taken off. */
  readonly fewestJurors: number;
}

/** A jury is collegial: no candidate is ever judged by one person alone. */
const SMALLEST_JURY = 2;

/** How many jurors lack for every candidate to be judged collegially, given how many judge the one that the fewest do. */
export const jurorsLacking = (fewestJurors: number): number => Math.max(0, SMALLEST_JURY - fewestJurors);

/** What the session lacks before it may open; empty when it may. Later steps are the affair of contexts above. */
export function missingToOpen(session: SetUpCounts): MissingItem[] {
  const items: MissingItem[] = [
    { code: 'candidates', count: session.candidates === 0 ? 1 : 0 },
    { code: 'jury', count: session.hasJury ? 0 : 1 },
    { code: 'president', count: session.hasJury && !session.hasPresident ? 1 : 0 },
    { code: 'jury-too-small', count: session.hasJury ? jurorsLacking(session.fewestJurors) : 0 },
    { code: 'candidates-without-team', count: session.candidatesWithoutTeam },
    { code: 'teams-out-of-bounds', count: session.teamsOutOfBounds },
  ];
  return items.filter((item) => item.count > 0);
}
