import type { SavedVersion } from '#catalog/testing.js';
import type { CentreSize } from './centre-size';
import { idOf } from './ids';
import type { Loading } from './loading';

type State = 'preparing' | 'open' | 'deliberating' | 'closed';

export interface PlannedSession {
  readonly rank: number;
  readonly id: string;
  readonly state: State;
  readonly versionId: string;
  readonly startsOn: string;
  /** Ranks over all sessions, and over all learners, of its first candidate. */
  readonly firstCandidate: number;
  readonly firstLearner: number;
  readonly candidates: number;
  /** Ranks of the accounts that judge; the first presides. */
  readonly jurors: readonly number[];
}

/** Two jurors and the criteria of {@link criteriaOf a version} make ten ratings per candidate. */
const JURORS_OF_CLOSED = 2;
const JURORS = 3;
const DAY_MS = 86_400_000;
const LAST_START = Date.UTC(2026, 10, 16);

/**
 * Sessions from the latest to the earliest: in preparation, open, under deliberation, then closed ones, two a day. A
 * learner sits once for a certification: the last three are kept for sessions that are not closed.
 */
export function planSessions(size: CentreSize, versions: readonly SavedVersion[]): PlannedSession[] {
  const planned: PlannedSession[] = [];
  let firstCandidate = 0;
  const versionOf = (place: number): string => {
    const version = versions[place];
    if (!version) throw new Error(`no version ${place}`);
    return version.id;
  };
  const closedVersions = versions.length - 3;
  const plan = (state: State, { sessions, candidates }: CentreSize['open'], version: (nth: number) => string) => {
    for (let nth = 0; nth < sessions; nth += 1) {
      const rank = planned.length;
      const jurors = state === 'closed' ? JURORS_OF_CLOSED : JURORS;
      planned.push({
        rank,
        id: idOf('session', rank),
        state,
        versionId: version(nth),
        startsOn: new Date(LAST_START - Math.floor(rank / 2) * DAY_MS).toISOString().slice(0, 10),
        firstCandidate,
        firstLearner: nth * candidates,
        candidates,
        jurors: Array.from({ length: jurors }, (_, seat) => (nth * jurors + seat) % size.jurors),
      });
      firstCandidate += candidates;
    }
  };
  plan('preparing', size.preparing, () => versionOf(closedVersions));
  plan('open', size.open, () => versionOf(closedVersions + 1));
  plan('deliberating', size.deliberating, () => versionOf(closedVersions + 2));
  plan('closed', size.closed, (nth) => versionOf(nth % closedVersions));
  return planned;
}

/** The plan where SQL can multiply it: `planned_session`, its jurors in `planned_juror`. */
export async function stagePlan(loading: Loading, planned: readonly PlannedSession[]): Promise<void> {
  await loading.query(`CREATE TEMP TABLE planned_session (rank int, id uuid, state text, version_id uuid, starts_on date,
    first_candidate int, first_learner int, candidates int)`);
  await loading.query('CREATE TEMP TABLE planned_juror (session_rank int, seat int, juror int)');
  await loading.copy(
    'planned_session',
    ['rank', 'id', 'state', 'version_id', 'starts_on', 'first_candidate', 'first_learner', 'candidates'],
    planned.map((session) => [
      session.rank,
      session.id,
      session.state,
      session.versionId,
      session.startsOn,
      session.firstCandidate,
      session.firstLearner,
      session.candidates,
    ]),
  );
  await loading.copy(
    'planned_juror',
    ['session_rank', 'seat', 'juror'],
    planned.flatMap(({ rank, jurors }) => jurors.map((juror, seat) => [rank, seat, juror])),
  );
  await loading.query('ANALYZE planned_session, planned_juror');
}
