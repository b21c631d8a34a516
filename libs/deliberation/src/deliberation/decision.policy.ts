import type { RefusalIssue } from '#kernel/domain-error.js';
import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import type { DeliberateRequest } from './deliberation.contract';
import { DECISION_ISSUES, refuseDeliberation } from './deliberation.errors';
import { cellKey, type CandidateStanding, type CellStanding } from './standing';

export type DecisionRequest = DeliberateRequest['decisions'][number];

/** A decision that may be taken, beside what it answers. */
export interface AdmittedDecision {
  readonly request: DecisionRequest;
  readonly cell: CellStanding;
}

/**
 * A jury deliberates once every grid is in and until the session is closed. Afterwards its results have been certified:
 * what proves wrong is corrected, which withdraws what was issued on it.
 */
export function requireDeliberating(state: SessionState): void {
  requireDeliberationStarted(state);
  if (state === 'closed') throw refuseDeliberation.deliberationOver();
}

/** Before the closing there is nothing to correct: the jury decides again. */
export function requireCorrectable(state: SessionState): void {
  if (state !== 'closed') throw refuseDeliberation.sessionNotCorrectable();
}

/** Before, proposals would tell a juror who is also staff what the others think. */
export function requireDeliberationStarted(state: SessionState): void {
  if (state === 'preparing' || state === 'open') throw refuseDeliberation.deliberationNotStarted();
}

/**
 * Every decision of the request may be taken, or none is.
 * @throws `deliberation.decisions-outdated` (409) when somebody decided since the jury read the table, whatever else is
 *   wrong, since the rest was said of an old table; `deliberation.decisions-refused` (422) otherwise. Both name each place.
 */
export function admit(
  requests: readonly DecisionRequest[],
  standings: readonly CandidateStanding[],
): AdmittedDecision[] {
  const candidates = new Map(standings.map((standing) => [standing.id, standing]));
  const seen = new Set<string>();
  const outdated: RefusalIssue[] = [];
  const refused: RefusalIssue[] = [];
  const admitted: AdmittedDecision[] = [];
  requests.forEach((request, index) => {
    const at = (field: string) => `/decisions/${index}/${field}`;
    const candidate = candidates.get(request.candidateId);
    const cell = candidate?.cells.find(({ blockId }) => blockId === request.blockId);
    const key = cellKey(request.candidateId, request.blockId);
    if (!candidate) refused.push({ pointer: at('candidateId'), code: DECISION_ISSUES.candidateUnknown });
    else if (!cell) refused.push({ pointer: at('blockId'), code: DECISION_ISSUES.blockNotAssessed });
    else if (seen.has(key)) refused.push({ pointer: at('blockId'), code: DECISION_ISSUES.twice });
    else {
      const stale = outdatedCode(request, cell);
      const wrong = refusedPlace(request, cell);
      if (stale !== undefined) outdated.push({ pointer: at('supersedes'), code: stale });
      else if (wrong) refused.push({ ...wrong, pointer: at(wrong.pointer) });
      else admitted.push({ request, cell });
    }
    seen.add(key);
  });
  if (outdated.length > 0) throw refuseDeliberation.decisionsOutdated({ count: outdated.length }, outdated);
  if (refused.length > 0) throw refuseDeliberation.decisionsRefused({ count: refused.length }, refused);
  return admitted;
}

function outdatedCode({ supersedes }: DecisionRequest, { decision }: CellStanding): string | undefined {
  if ((supersedes ?? null) === (decision?.id ?? null)) return undefined;
  return supersedes == null ? DECISION_ISSUES.takenMeanwhile : DECISION_ISSUES.notInForce;
}

function refusedPlace(
  request: DecisionRequest,
  { proposal, decision, heldSince }: CellStanding,
): RefusalIssue | undefined {
  if (heldSince !== null) return { pointer: 'blockId', code: DECISION_ISSUES.blockHeld, params: { since: heldSince } };
  if (request.reason != null) return undefined;
  if (decision !== null) return { pointer: 'reason', code: DECISION_ISSUES.reasonToChange };
  if (request.outcome !== proposal.outcome) return { pointer: 'reason', code: DECISION_ISSUES.reasonToDepart };
  return undefined;
}

/**
 * A correction turns a decision over; the same outcome once more would change nothing but the day.
 * @throws `deliberation.decisions-refused` (422) naming each
 */
export function requireTurnedOver(admitted: readonly AdmittedDecision[]): void {
  const same = admitted.flatMap(({ request, cell }, index) =>
    request.outcome === cell.decision?.outcome
      ? [{ pointer: `/decisions/${index}/outcome`, code: DECISION_ISSUES.outcomeUnchanged }]
      : [],
  );
  if (same.length > 0) throw refuseDeliberation.decisionsRefused({ count: same.length }, same);
}
