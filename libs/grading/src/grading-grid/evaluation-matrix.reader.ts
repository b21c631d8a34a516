import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuseSession } from '#exam/public.js';
import type { EvaluationMatrix } from './grading-grid.contract';

type Row = Omit<EvaluationMatrix, 'sessionId'>;

/**
 * Whoever sits in the jury reads another juror's levels for a candidate only once their own grid for that candidate is
 * submitted, be they staff too: recused from judging somebody, they never do.
 */
const READABLE = `
  SELECT g.id
  FROM grading.grading_grid g
  JOIN exam.juror m ON m.id = g.member_id
  WHERE g.session_id = $1 AND g.state = 'submitted' AND (
    m.user_id = $3
    OR NOT EXISTS (SELECT FROM exam.juror me WHERE me.session_id = $1 AND me.user_id = $3)
    OR EXISTS (SELECT FROM grading.grading_grid mine JOIN exam.juror me ON me.id = mine.member_id
               WHERE mine.candidate_id = g.candidate_id AND mine.state = 'submitted' AND me.user_id = $3))`;

const MATRIX = `
  WITH session AS (
    SELECT s.id, v.scale FROM exam.session s JOIN catalog.version v ON v.id = s.framework_version_id
    WHERE s.id = $1 AND s.organisation_id = $2
  ), assessed AS MATERIALIZED (SELECT * FROM exam.assessed_criterion WHERE session_id = $1),
  readable AS MATERIALIZED (${READABLE}),
  levels AS MATERIALIZED (SELECT * FROM grading.grid_levels($1, ARRAY(SELECT id FROM readable))),
  rated AS MATERIALIZED (
    SELECT r.grid_id, count(*) AS rated
    FROM grading.grading_grid g JOIN grading.criterion_rating r ON r.grid_id = g.id
    WHERE g.session_id = $1 AND g.state <> 'submitted'
    GROUP BY r.grid_id
  )
  SELECT session.scale,
    (SELECT coalesce(json_agg(json_build_object(
       'id', a.id, 'blockId', a.block_id, 'competencyCode', a.competency_code, 'statement', a.statement,
       'eliminatory', a.eliminatory) ORDER BY a.place), '[]') FROM assessed a) AS criteria,
    (SELECT coalesce(json_agg(json_build_object(
       'memberId', m.id, 'displayName', u.display_name, 'president', m.president) ORDER BY m.position), '[]')
     FROM exam.juror m JOIN identity.person u ON u.id = m.user_id WHERE m.session_id = $1) AS jurors,
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'displayName', l.display_name)
       ORDER BY l.sort_name, l.id), '[]')
     FROM exam.candidacy c JOIN training.learner_name l ON l.id = c.learner_id WHERE c.session_id = $1) AS candidates,
    (SELECT coalesce(json_agg(json_build_object(
       'gridId', g.id, 'memberId', g.member_id, 'candidateId', g.candidate_id, 'state', g.state,
       'rated', CASE WHEN g.state = 'submitted' THEN total.criteria ELSE coalesce(rated.rated, 0) END,
       'total', total.criteria, 'levels', levels.levels)), '[]')
     FROM grading.grading_grid g
     CROSS JOIN (SELECT count(*) AS criteria FROM assessed) total
     LEFT JOIN levels ON levels.grid_id = g.id
     LEFT JOIN rated ON rated.grid_id = g.id
     WHERE g.session_id = $1) AS cells
  FROM session`;

@Injectable()
export class EvaluationMatrixReader {
  constructor(private readonly tx: Transaction) {}

  /** Who has graded whom, how far, and the levels of what is submitted; in one round trip, whatever the size. */
  async view(actor: Actor, sessionId: string): Promise<EvaluationMatrix> {
    const [row] = await this.tx.query<Row>(MATRIX, [sessionId, actor.organisationId, actor.userId]);
    if (!row) throw refuseSession.sessionUnknown();
    return { sessionId, ...row };
  }
}
