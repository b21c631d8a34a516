import type { SessionState } from './exam-session.contract';
import { alreadyHeldSql } from '../deliberation/held-blocks.sql';

export interface SessionRow {
  id: string;
  name: string;
  starts_on: string;
  ends_on: string;
  place: string;
  state: SessionState;
  created_at: string;
  opened_at: string | null;
  deliberating_at: string | null;
  closed_at: string | null;
  revision: number;
  certification_id: string;
  certification_code: string;
  certification_title: string;
  framework_version_id: string;
  version_number: number;
  version_label: string;
  scale: unknown;
  blocks: { id: string; code: string; title: string; criterionCount: number }[];
  candidates: number;
  projects: number;
  teams: number;
  teams_out_of_bounds: number;
  candidates_without_team: number;
  has_jury: boolean;
  jurors: number;
  has_president: boolean;
  fewest_jurors: number;
  grids: number;
  grids_submitted: number;
  decisions_expected: number;
  decisions_taken: number;
}

/** Blocks with the size of the grid they make, for the screen of one session; lists do without. */
const BLOCKS = `(
  SELECT coalesce(json_agg(json_build_object('id', b.id, 'code', b.code, 'title', b.title, 'criterionCount', (
      SELECT count(*) FROM activity a JOIN competency k ON k.activity_id = a.id
      JOIN criterion q ON q.competency_id = k.id WHERE a.block_id = b.id)) ORDER BY b.position), '[]')
  FROM exam_session_block sb JOIN competency_block b ON b.id = sb.block_id WHERE sb.session_id = s.id)`;

/**
 * Sessions with how far they have come, in one statement whatever their number. `picked` selects rows of
 * `exam_session` (alias `s`, with its version `v`); the counts are then made for those only.
 */
export const sessionsSql = (picked: string, { withBlocks }: { withBlocks: boolean }): string => `
  WITH picked AS MATERIALIZED (
    SELECT s.* FROM exam_session s JOIN framework_version v ON v.id = s.framework_version_id ${picked}
  ), held AS MATERIALIZED (${alreadyHeldSql('picked')})
  SELECT s.id, s.name, s.starts_on, s.ends_on, s.place, s.state, s.created_at, s.opened_at, s.deliberating_at,
    s.closed_at, s.revision, s.framework_version_id, v.number AS version_number, v.label AS version_label, v.scale,
    t.id AS certification_id, t.code AS certification_code, t.title AS certification_title,
    ${withBlocks ? BLOCKS : `'[]'::json`} AS blocks,
    enrolled.candidates, work.projects, work.teams, work.teams_out_of_bounds,
    CASE WHEN work.projects = 0 THEN 0 ELSE enrolled.without_team END AS candidates_without_team,
    seated.has_jury, seated.jurors, seated.has_president,
    CASE WHEN s.state = 'preparing' THEN seated.jurors - seated.most_recused ELSE graded.fewest END AS fewest_jurors,
    graded.grids, graded.grids_submitted,
    enrolled.candidates * assessed.blocks - owned.blocks AS decisions_expected, decided.decisions_taken
  FROM picked s
  JOIN framework_version v ON v.id = s.framework_version_id
  JOIN certification t ON t.id = v.certification_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS candidates,
      (count(*) FILTER (WHERE NOT EXISTS (SELECT FROM team_member tm WHERE tm.candidate_id = c.id)))::int AS without_team
    FROM candidate c WHERE c.session_id = s.id) enrolled
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT p.id)::int AS projects, count(e.id)::int AS teams,
      (count(e.id) FILTER (WHERE e.size NOT BETWEEN p.team_min AND p.team_max))::int AS teams_out_of_bounds
    FROM project p
    LEFT JOIN (SELECT team.id, team.project_id, (SELECT count(*) FROM team_member tm WHERE tm.team_id = team.id) AS size
               FROM team) e ON e.project_id = p.id
    WHERE p.session_id = s.id) work
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT j.id) > 0 AS has_jury, count(m.id)::int AS jurors, coalesce(bool_or(m.president), false) AS has_president,
      (SELECT coalesce(max(per_candidate.recused), 0)::int FROM (
         SELECT count(*) AS recused FROM recusal r JOIN jury_member rm ON rm.id = r.member_id
         JOIN jury rj ON rj.id = rm.jury_id WHERE rj.session_id = s.id GROUP BY r.candidate_id) per_candidate) AS most_recused
    FROM jury j LEFT JOIN jury_member m ON m.jury_id = j.id WHERE j.session_id = s.id) seated
  CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE g.state <> 'withdrawn'))::int AS grids,
      (count(*) FILTER (WHERE g.state = 'submitted'))::int AS grids_submitted,
      (SELECT coalesce(min(judged.jurors), 0)::int FROM (
         SELECT count(own.id) AS jurors FROM candidate c
         LEFT JOIN grading_grid own ON own.candidate_id = c.id AND own.state <> 'withdrawn'
         WHERE c.session_id = s.id GROUP BY c.id) judged) AS fewest
    FROM grading_grid g WHERE g.session_id = s.id) graded
  CROSS JOIN LATERAL (SELECT count(*)::int AS blocks FROM exam_session_block sb WHERE sb.session_id = s.id) assessed
  CROSS JOIN LATERAL (SELECT count(*)::int AS blocks FROM held WHERE held.session_id = s.id) owned
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS decisions_taken FROM deliberation d
    WHERE d.session_id = s.id AND d.sequence = 1
      AND NOT EXISTS (SELECT FROM held WHERE held.candidate_id = d.candidate_id AND held.block_id = d.block_id)) decided`;
