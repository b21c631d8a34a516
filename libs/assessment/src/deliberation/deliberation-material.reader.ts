import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { displayNameSql } from '#training/public.js';
import type { SessionState } from '../exam-session/exam-session.contract';
import { refuse as refuseSession } from '../exam-session/exam-session.errors';
import { assessedCriteriaSql, gridLevelsSql } from '../grading-grid/assessed-criteria.sql';
import type { GridState } from '../grading-grid/grading-grid.contract';
import type { Outcome, ProposalOutcome, ProposalReason } from './deliberation.contract';
import { heldBlocksSql } from './held-blocks.sql';
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
  readonly candidates: readonly { readonly id: string; readonly displayName: string }[];
  /** `levels`: one digit per criterion in the order of `criteria`, 0 when not rated; null unless submitted. */
  readonly grids: readonly {
    readonly candidateId: string;
    readonly state: GridState;
    readonly levels: string | null;
  }[];
  readonly decisions: readonly (DecisionRow & { readonly candidateId: string; readonly blockId: string })[];
  /** Blocks held before this session was closed, assessed here or not. */
  readonly held: readonly { readonly candidateId: string; readonly blockId: string; readonly since: string }[];
}

const HELD = heldBlocksSql(`
  hs.framework_version_id = (SELECT framework_version_id FROM session) AND hs.id <> $1
  AND hc.learner_id IN (SELECT learner_id FROM seated)`);

const MATERIAL = `
  WITH session AS (
    SELECT s.id, s.state, s.closed_at, s.framework_version_id, (v.scale ->> 'acquiredFrom')::int AS acquired_from
    FROM exam_session s JOIN framework_version v ON v.id = s.framework_version_id
    WHERE s.id = $1 AND s.organisation_id = $2
  ), seated AS MATERIALIZED (
    SELECT c.id, c.learner_id FROM candidate c
    WHERE c.session_id = (SELECT id FROM session) AND ($3::uuid[] IS NULL OR c.id = ANY($3::uuid[]))
  ), assessed AS MATERIALIZED (${assessedCriteriaSql('(SELECT id FROM session)')}),
  grids AS MATERIALIZED (
    SELECT g.id, g.candidate_id, g.state FROM grading_grid g JOIN seated ON seated.id = g.candidate_id
  ), counted AS (SELECT id FROM grids WHERE state = 'submitted'),
  levels AS (${gridLevelsSql('counted', 'assessed')})
  SELECT session.state, session.acquired_from AS "acquiredFrom",
    (SELECT coalesce(json_agg(json_build_object('id', b.id, 'code', b.code, 'title', b.title) ORDER BY b.position), '[]')
     FROM exam_session_block sb JOIN competency_block b ON b.id = sb.block_id
     WHERE sb.session_id = session.id) AS blocks,
    ARRAY(SELECT b.id FROM competency_block b
          WHERE b.framework_version_id = session.framework_version_id) AS "versionBlockIds",
    (SELECT coalesce(json_agg(json_build_object(
       'id', a.id, 'blockId', a.block_id, 'competencyCode', a.competency_code, 'statement', a.statement,
       'eliminatory', a.eliminatory) ORDER BY a.rank), '[]') FROM assessed a) AS criteria,
    (SELECT coalesce(json_agg(json_build_object('id', seated.id, 'displayName', ${displayNameSql('l')})
       ORDER BY l.sort_name, l.id), '[]')
     FROM seated JOIN learner l ON l.id = seated.learner_id) AS candidates,
    (SELECT coalesce(json_agg(json_build_object(
       'candidateId', grids.candidate_id, 'state', grids.state, 'levels', levels.levels)), '[]')
     FROM grids LEFT JOIN levels ON levels.grid_id = grids.id) AS grids,
    (SELECT coalesce(json_agg(json_build_object(
       'candidateId', d.candidate_id, 'blockId', d.block_id, 'id', d.id, 'sequence', d.sequence, 'outcome', d.outcome,
       'proposal', d.proposal, 'proposalReasons', d.proposal_reasons, 'rule', d.rule, 'reason', d.reason,
       'decidedBy', u.display_name, 'decidedAt', d.decided_at)), '[]')
     FROM deliberation d JOIN seated ON seated.id = d.candidate_id JOIN user_account u ON u.id = d.decided_by
     WHERE NOT EXISTS (SELECT FROM deliberation later WHERE later.supersedes_id = d.id)) AS decisions,
    (SELECT coalesce(json_agg(json_build_object('candidateId', seated.id, 'blockId', h.block_id, 'since', h.since)), '[]')
     FROM (${HELD}) h JOIN seated ON seated.learner_id = h.learner_id
     WHERE session.closed_at IS NULL OR h.held_from < session.closed_at) AS held
  FROM session`;

@Injectable()
export class DeliberationMaterialReader {
  constructor(private readonly tx: Transaction) {}

  /**
   * For the whole session, or these candidates of it; in one round trip.
   * @throws `assessment.session-unknown`
   */
  async read(
    actor: Actor,
    sessionId: string,
    candidateIds: readonly string[] | null = null,
  ): Promise<DeliberationMaterial> {
    const [material] = await this.tx.query<DeliberationMaterial>(MATERIAL, [
      sessionId,
      actor.organisationId,
      candidateIds,
    ]);
    if (!material) throw refuseSession.sessionUnknown();
    return material;
  }
}
