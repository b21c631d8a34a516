import { jurorsLacking } from '../jury/jury.policy';
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
