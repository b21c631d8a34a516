import type { MissingItem, SessionState } from './exam-session.contract';

/** What the counts of a session must be compared with. */
export interface SessionCounts {
  readonly state: SessionState;
  readonly candidates: number;
  readonly candidatesWithoutTeam: number;
  readonly teamsOutOfBounds: number;
  readonly hasJury: boolean;
  readonly hasPresident: boolean;
  /** Members who judge the candidate that the fewest may judge, recusals taken off; once open, those who have a grid. */
  readonly fewestJurors: number;
  readonly gridsToSubmit: number;
  readonly decisionsToTake: number;
}

/** A jury is collegial: no candidate is ever judged by one person alone. */
const SMALLEST_JURY = 2;

/** What the session lacks before its next step; empty when the step may be taken. */
export function missingOf(session: SessionCounts): MissingItem[] {
  const jurorsLacking = Math.max(0, SMALLEST_JURY - session.fewestJurors);
  const items: Record<SessionState, MissingItem[]> = {
    preparing: [
      { code: 'candidates', count: session.candidates === 0 ? 1 : 0 },
      { code: 'jury', count: session.hasJury ? 0 : 1 },
      { code: 'president', count: session.hasJury && !session.hasPresident ? 1 : 0 },
      { code: 'jury-too-small', count: session.hasJury ? jurorsLacking : 0 },
      { code: 'candidates-without-team', count: session.candidatesWithoutTeam },
      { code: 'teams-out-of-bounds', count: session.teamsOutOfBounds },
    ],
    open: [
      { code: 'jury-too-small', count: jurorsLacking },
      { code: 'grids-to-submit', count: session.gridsToSubmit },
    ],
    deliberating: [{ code: 'decisions-to-take', count: session.decisionsToTake }],
    // Only once a correction ended the holding of a block that this session had no need to decide.
    closed: [{ code: 'decisions-to-take', count: session.decisionsToTake }],
  };
  return items[session.state].filter((item) => item.count > 0);
}
