import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import { refuseSession } from '#exam/public.js';
import type { GridState } from '#grading/grading-grid/grading-grid.contract.js';
import type { Outcome, ProposalOutcome, ProposalReason } from './deliberation.contract';
import type { ProposalCriterion } from './proposal';

/** A decision in force, as the table shows it. */
export interface DecisionRow {
  readonly id: string;
  readonly sequence: number;
  readonly outcome: Outcome;
  readonly proposal: ProposalOutcome;
  readonly proposalReasons: ProposalReason[];
  readonly rule: string;
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** Everything a deliberation rests on, as it stands. */
export interface DeliberationMaterial {
  readonly state: SessionState;
  readonly acquiredFrom: number;
  /** Blocks assessed, in the order of the framework. */
  readonly blocks: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  /** Every block of the version, assessed here or not: together they are the certification. */
  readonly versionBlockIds: readonly string[];
  readonly criteria: readonly (ProposalCriterion & { readonly blockId: string })[];
  readonly candidates: readonly { readonly id: string; readonly displayName: string; readonly sortName: string }[];
  /** `levels`: one per criterion in the order of `criteria`; null unless submitted. */
  readonly grids: readonly {
    readonly candidateId: string;
    readonly state: GridState;
    readonly levels: readonly number[] | null;
  }[];
  readonly decisions: readonly (DecisionRow & { readonly candidateId: string; readonly blockId: string })[];
  /** Blocks held before this session was closed, assessed here or not. */
  readonly held: readonly { readonly candidateId: string; readonly blockId: string; readonly since: string }[];
}

const MATERIAL = `
  WITH session AS (
    SELECT s.id, s.state, s.closed_at, s.framework_version_id, v.acquired_from
    FROM exam.session s JOIN catalog.version v ON v.id = s.framework_version_id
    WHERE s.id = $1 AND s.organisation_id = $2
  ), seated AS MATERIALIZED (
    SELECT c.id, c.learner_id, c.sort_name FROM exam.candidacy c
    WHERE c.session_id = (SELECT id FROM session) AND c.id = ANY($3::uuid[])
  ), assessed AS MATERIALIZED (
    SELECT * FROM exam.assessed_criterion WHERE session_id = (SELECT id FROM session)
  ),
  grids AS MATERIALIZED (
    SELECT g.candidate_id, g.state, g.levels FROM grading.grid g JOIN seated ON seated.id = g.candidate_id
  )
  SELECT session.state, session.acquired_from AS "acquiredFrom",
    (SELECT coalesce(json_agg(json_build_object('id', b.id, 'code', b.code, 'title', b.title) ORDER BY b.position), '[]')
     FROM exam.assessed_block sb JOIN catalog.block b ON b.id = sb.block_id
     WHERE sb.session_id = session.id) AS blocks,
    ARRAY(SELECT b.id FROM catalog.block b
          WHERE b.framework_version_id = session.framework_version_id) AS "versionBlockIds",
    (SELECT coalesce(json_agg(json_build_object(
       'id', a.id, 'blockId', a.block_id, 'competencyCode', a.competency_code, 'statement', a.statement,
       'eliminatory', a.eliminatory) ORDER BY a.place), '[]') FROM assessed a) AS criteria,
    (SELECT coalesce(json_agg(json_build_object('id', seated.id, 'displayName', l.display_name, 'sortName', seated.sort_name)
       ORDER BY seated.sort_name, seated.id), '[]')
     FROM seated JOIN training.learner_name l ON l.id = seated.learner_id) AS candidates,
    (SELECT coalesce(json_agg(json_build_object(
       'candidateId', grids.candidate_id, 'state', grids.state, 'levels', grids.levels)), '[]') FROM grids) AS grids,
    (SELECT coalesce(json_agg(json_build_object(
       'candidateId', d.candidate_id, 'blockId', d.block_id, 'id', d.id, 'sequence', d.sequence, 'outcome', d.outcome,
       'proposal', d.proposal, 'proposalReasons', d.proposal_reasons, 'rule', d.rule, 'reason', d.reason,
       'decidedBy', u.display_name, 'decidedAt', d.decided_at)), '[]')
     FROM deliberation.decision_in_force d JOIN seated ON seated.id = d.candidate_id
     JOIN identity.named_actor u ON u.id = d.decided_by) AS decisions,
    (SELECT coalesce(json_agg(json_build_object('candidateId', own.candidate_id, 'blockId', own.block_id, 'since', own.since)), '[]')
     FROM deliberation.already_held_block own JOIN seated ON seated.id = own.candidate_id) AS held
  FROM session`;

@Injectable()
export class DeliberationMaterialReader {
  constructor(private readonly tx: Transaction) {}

  /**
   * Of these candidates, in one round trip, whatever their number.
   * @throws `exam.session-unknown`
   */
  async read(actor: Actor, sessionId: string, candidateIds: readonly string[]): Promise<DeliberationMaterial> {
    const [material] = await this.tx.query<DeliberationMaterial>(
      MATERIAL,
      [sessionId, actor.organisationId, candidateIds],
      { preparedAs: 'deliberation: material' },
    );
    if (!material) throw refuseSession.sessionUnknown();
    return material;
  }
}
