import type { RefusalIssue } from '#kernel/domain-error.js';
import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import type { DeliberateRequest } from './deliberation.contract';
import { deliberationPolicy, needsReason, turnsOver } from './deliberation.policy';
import { DECISION_ISSUES, refuseDeliberation } from './deliberation.errors';
import { cellKey, type CandidateStanding, type CellStanding } from './standing';

export type DecisionRequest = DeliberateRequest['decisions'][number];

/** A decision that may be taken, beside what it answers. */
export interface AdmittedDecision {
  readonly request: DecisionRequest;
  readonly cell: CellStanding;
}

/** @throws a refusal that says whether it is too early or too late. */
export function requireDeliberating(state: SessionState): void {
  requireDeliberationStarted(state);
  if (!deliberationPolicy.allows('decide', state)) throw refuseDeliberation.deliberationOver();
}

/** Before the closing there is nothing to correct: the jury decides again. */
export function requireCorrectable(state: SessionState): void {
  if (!deliberationPolicy.allows('correct', state)) throw refuseDeliberation.sessionNotCorrectable();
}

export function requireDeliberationStarted(state: SessionState): void {
  if (!deliberationPolicy.allows('read', state)) throw refuseDeliberation.deliberationNotStarted();
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

function refusedPlace(request: DecisionRequest, cell: CellStanding): RefusalIssue | undefined {
  const { decision, heldSince } = cell;
  if (heldSince !== null) return { pointer: 'blockId', code: DECISION_ISSUES.blockHeld, params: { since: heldSince } };
  if (request.reason != null || !needsReason(cell, request.outcome)) return undefined;
  return { pointer: 'reason', code: DECISION_ISSUES[decision === null ? 'reasonToDepart' : 'reasonToChange'] };
}

/** @throws `deliberation.decisions-refused` (422) naming each correction that changes nothing */
export function requireTurnedOver(admitted: readonly AdmittedDecision[]): void {
  const same = admitted.flatMap(({ request, cell }, index) =>
    turnsOver(cell, request.outcome)
      ? []
      : [{ pointer: `/decisions/${index}/outcome`, code: DECISION_ISSUES.outcomeUnchanged }],
  );
  if (same.length > 0) throw refuseDeliberation.decisionsRefused({ count: same.length }, same);
}
