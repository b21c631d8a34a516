import type { SessionProgress, SessionState } from './exam-session.contract';

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
  settled: SessionProgress | null;
  revision: number;
  certification_id: string;
  certification_code: string;
  certification_title: string;
  framework_version_id: string;
  version_number: number;
  version_label: string;
  scale: unknown;
  blocks: { id: string; code: string; title: string; criterionCount: number }[];
}

export interface SetUpRow {
  id: string;
  candidates: number;
  projects: number;
  teams: number;
  teams_out_of_bounds: number;
  candidates_without_team: number;
  has_jury: boolean;
  jurors: number;
  has_president: boolean;
  /** Members who judge the candidate that the fewest may judge, recusals taken off. */
  fewest_jurors: number;
}

/** Blocks with the size of the grid they make, for the screen of one session; lists do without. */
const BLOCKS = `(
  SELECT coalesce(json_agg(json_build_object('id', b.id, 'code', b.code, 'title', b.title, 'criterionCount', (
      SELECT count(*) FROM catalog.assessed_criterion q WHERE q.block_id = b.id)) ORDER BY b.position), '[]')
  FROM exam.exam_session_block sb JOIN catalog.block b ON b.id = sb.block_id WHERE sb.session_id = s.id)`;

/**
 * Sessions with what they are of. `picked` selects rows of `exam_session` (alias `s`, with its version `v`), in
 * its order.
 */
export const sessionsSql = (picked: string, { whole }: { whole: boolean }): string => `
  SELECT s.id, s.name, s.starts_on, s.ends_on, s.place, s.state, s.created_at, s.opened_at, s.deliberating_at,
    s.closed_at, s.settled, s.revision, s.framework_version_id, v.number AS version_number, v.label AS version_label,
    ${whole ? 'v.scale' : 'NULL::jsonb'} AS scale, v.certification_id, v.certification_code, v.certification_title,
    ${whole ? BLOCKS : `'[]'::json`} AS blocks
  FROM exam.exam_session s JOIN catalog.version v ON v.id = s.framework_version_id ${picked}`;

/** Of a session with several projects; with one, whoever is in a team has one seat. */
const IN_A_TEAM = `(
  SELECT count(DISTINCT tm.candidate_id)::int FROM exam.project p JOIN exam.team_member tm ON tm.project_id = p.id
  WHERE p.session_id = s.id)`;

/**
 * How sessions are set up, in one statement whatever their number: what still moves is counted. `$1`: sessions in
 * preparation or open; `$2`, beside each: whether it is in preparation, and more than its jury moves.
 */
export const SET_UP = `
  SELECT s.id, enrolled.candidates, work.projects, work.teams, work.teams_out_of_bounds,
    CASE work.projects WHEN 0 THEN 0 WHEN 1 THEN enrolled.candidates - work.seats
      ELSE enrolled.candidates - ${IN_A_TEAM} END AS candidates_without_team,
    seated.has_jury, seated.jurors, seated.has_president, seated.jurors - seated.most_recused AS fewest_jurors
  FROM unnest($1::uuid[], $2::boolean[]) AS asked (id, preparing) JOIN exam.exam_session s ON s.id = asked.id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS candidates FROM exam.candidate c WHERE c.session_id = s.id AND asked.preparing) enrolled
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT p.id)::int AS projects, count(e.id)::int AS teams, coalesce(sum(e.size), 0)::int AS seats,
      (count(e.id) FILTER (WHERE e.size NOT BETWEEN p.team_min AND p.team_max))::int AS teams_out_of_bounds
    FROM exam.project p
    LEFT JOIN LATERAL (
      SELECT team.id, coalesce(seats.taken, 0) AS size
      FROM exam.team
      LEFT JOIN (
        SELECT tm.team_id, count(*) AS taken FROM exam.team_member tm WHERE tm.project_id = p.id GROUP BY tm.team_id
      ) seats ON seats.team_id = team.id
      WHERE team.project_id = p.id) e ON true
    WHERE p.session_id = s.id AND asked.preparing) work
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT j.id) > 0 AS has_jury, count(m.id)::int AS jurors, coalesce(bool_or(m.president), false) AS has_president,
      (SELECT coalesce(max(per_candidate.recused), 0)::int FROM (
         SELECT count(*) AS recused FROM exam.recusal r JOIN exam.jury_member rm ON rm.id = r.member_id
         JOIN exam.jury rj ON rj.id = rm.jury_id WHERE rj.session_id = s.id GROUP BY r.candidate_id) per_candidate) AS most_recused
    FROM exam.jury j LEFT JOIN exam.jury_member m ON m.jury_id = j.id WHERE j.session_id = s.id) seated`;
