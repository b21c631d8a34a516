import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { inUtc } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';
import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import type { GradingGridView, GridState } from './grading-grid.contract';
import { refuseGrading } from './grading-grid.errors';
import { whatMayBeDone } from './grading.policy';

type Rating = GradingGridView['ratings'][number];

interface Row {
  id: string;
  session_id: string;
  session_name: string;
  session_state: SessionState;
  candidate_id: string;
  candidate_name: string;
  juror_name: string;
  state: GridState;
  submitted_at: string | null;
  revision: number;
  scale: GradingGridView['scale'];
  blocks: GradingGridView['blocks'];
  ratings: Rating[];
  teams: GradingGridView['teams'];
  peers: GradingGridView['peers'];
  total: number;
}

const ratingsSql = (grid: string): string => `
  SELECT coalesce(json_agg(json_build_object(
    'criterionId', r.criterion_id, 'level', r.level, 'comment', r.comment, 'ratedAt', r.rated_at)), '[]')
  FROM grading.criterion_rating r WHERE r.grid_id = ${grid}`;

const BLOCKS = `
  SELECT coalesce(json_agg(json_build_object('id', b.id, 'code', b.code, 'title', b.title, 'competencies', (
    SELECT coalesce(json_agg(json_build_object('id', k.id, 'code', k.code, 'statement', k.statement, 'criteria', (
      SELECT coalesce(json_agg(json_build_object(
        'id', c.id, 'statement', c.statement, 'weight', c.weight, 'eliminatory', c.eliminatory) ORDER BY c.place), '[]')
      FROM assessed c WHERE c.competency_id = k.id
    )) ORDER BY k.place), '[]')
    FROM catalog.assessed_competency k
    WHERE k.block_id = b.id AND EXISTS (SELECT FROM assessed c WHERE c.competency_id = k.id)
  )) ORDER BY b.position), '[]')
  FROM exam.assessed_block sb JOIN catalog.block b ON b.id = sb.block_id
  WHERE sb.session_id = g.session_id`;

const TEAMS = `
  SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'projectTitle', t.project_title,
    'members', (
      SELECT coalesce(json_agg(l.display_name ORDER BY l.sort_name, l.id), '[]')
      FROM exam.seat_in_team tm JOIN exam.candidacy c ON c.id = tm.candidate_id JOIN training.learner_name l ON l.id = c.learner_id
      WHERE tm.team_id = t.id),
    'criterionIds', (
      SELECT coalesce(json_agg(a.id ORDER BY a.place), '[]')
      FROM assessed a JOIN exam.covered_competency pc ON pc.competency_id = a.competency_id
      WHERE pc.project_id = t.project_id)
  ) ORDER BY t.project_title, t.name), '[]')
  FROM exam.seat_in_team own JOIN exam.team_of_session t ON t.id = own.team_id
  WHERE own.candidate_id = g.candidate_id`;

/** A juror discovers what the others think once what they think themselves can no longer change. */
const PEERS = `
  CASE WHEN g.state = 'submitted' THEN (
    SELECT coalesce(json_agg(json_build_object('jurorName', pu.display_name, 'ratings', (${ratingsSql('peer.id')}))
      ORDER BY pm.position), '[]')
    FROM grading.grading_grid peer
    JOIN exam.juror pm ON pm.id = peer.member_id
    JOIN identity.person pu ON pu.id = pm.user_id
    WHERE peer.candidate_id = g.candidate_id AND peer.id <> g.id AND peer.state = 'submitted')
  ELSE '[]' END`;

const VIEW = `
  WITH g AS (
    SELECT g.*, u.display_name AS juror_name
    FROM grading.grading_grid g
    JOIN exam.juror m ON m.id = g.member_id
    JOIN identity.person u ON u.id = m.user_id
    WHERE g.id = $1 AND g.organisation_id = $2 AND m.user_id = $3
  ), assessed AS MATERIALIZED (
    SELECT * FROM exam.assessed_criterion WHERE session_id = (SELECT session_id FROM g)
  )
  SELECT g.id, g.session_id, s.name AS session_name, s.state AS session_state, g.candidate_id,
    learner.display_name AS candidate_name, g.juror_name, g.state, g.submitted_at, g.revision, v.scale,
    (${BLOCKS}) AS blocks, (${ratingsSql('g.id')}) AS ratings, (${TEAMS}) AS teams, (${PEERS}) AS peers,
    (SELECT count(*)::int FROM assessed) AS total
  FROM g
  JOIN exam.session s ON s.id = g.session_id
  JOIN catalog.version v ON v.id = s.framework_version_id
  JOIN exam.candidacy candidate ON candidate.id = g.candidate_id
  JOIN training.learner_name learner ON learner.id = candidate.learner_id`;

const dated = (rating: Rating): Rating => ({ ...rating, ratedAt: inUtc(rating.ratedAt) });

@Injectable()
export class GradingGridReader {
  constructor(private readonly tx: Transaction) {}

  /** One's own grid with everything its screen shows; another juror's does not exist, whoever asks. */
  async view(actor: Actor, id: string): Promise<GradingGridView> {
    const [row] = await this.tx.query<Row>(VIEW, [id, actor.organisationId, actor.userId], {
      preparedAs: 'grading: grid of a juror',
    });
    if (!row) throw refuseGrading.gridUnknown();
    return {
      id: row.id,
      sessionId: row.session_id,
      sessionName: row.session_name,
      sessionState: row.session_state,
      candidateId: row.candidate_id,
      candidateName: row.candidate_name,
      jurorName: row.juror_name,
      state: row.state,
      submittedAt: row.submitted_at,
      revision: row.revision,
      can: whatMayBeDone(row.state, row.session_state),
      scale: row.scale,
      blocks: row.blocks,
      ratings: row.ratings.map(dated),
      rated: row.ratings.length,
      total: row.total,
      teams: row.teams,
      peers: row.peers.map((peer) => ({ ...peer, ratings: peer.ratings.map(dated) })),
    };
  }
}
