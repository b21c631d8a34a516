/**
 * Whoever sits in the jury reads another juror's levels for a candidate only once their own grid for that candidate is
 * submitted, be they staff too: recused from judging somebody, they never do.
 */
const READABLE = `
  SELECT g.id
  FROM grids g
  JOIN exam.juror m ON m.id = g.member_id
  WHERE g.state = 'submitted' AND (
    m.user_id = $3
    OR NOT EXISTS (SELECT FROM exam.juror me WHERE me.session_id = $1 AND me.user_id = $3)
    OR EXISTS (SELECT FROM grids mine JOIN exam.juror me ON me.id = mine.member_id
               WHERE mine.candidate_id = g.candidate_id AND mine.state = 'submitted' AND me.user_id = $3))`;

/**
 * Session `$1` of organisation `$2` as person `$3` may see it, and those of its candidates (`candidate`) that
 * `conditions` keep, in alphabetical order, no more than `limit`.
 */
export const matrixSql = (conditions: readonly string[], limit: string): string => `
  WITH session AS (
    SELECT s.id, v.scale FROM exam.session s JOIN catalog.version v ON v.id = s.framework_version_id
    WHERE s.id = $1 AND s.organisation_id = $2
  ), seated AS MATERIALIZED (
    SELECT candidate.id, candidate.learner_id, candidate.sort_name FROM exam.candidacy candidate
    WHERE ${['candidate.session_id = $1', 'candidate.organisation_id = $2', ...conditions].join(' AND ')}
    ORDER BY candidate.sort_name, candidate.id LIMIT ${limit}
  ), assessed AS MATERIALIZED (SELECT * FROM exam.assessed_criterion WHERE session_id = $1),
  grids AS MATERIALIZED (
    SELECT g.id, g.member_id, g.candidate_id, g.state, g.levels FROM grading.grading_grid g JOIN seated ON seated.id = g.candidate_id
  ), readable AS MATERIALIZED (${READABLE}),
  rated AS MATERIALIZED (
    SELECT r.grid_id, count(*) AS rated
    FROM grids g JOIN grading.criterion_rating r ON r.grid_id = g.id WHERE g.state <> 'submitted' GROUP BY r.grid_id
  ), graded AS MATERIALIZED (
    SELECT g.candidate_id, json_agg(json_build_object(
      'gridId', g.id, 'memberId', g.member_id, 'state', g.state,
      'rated', CASE WHEN g.state = 'submitted' THEN total.criteria ELSE coalesce(rated.rated, 0) END,
      'total', total.criteria, 'levels', CASE WHEN readable.id IS NOT NULL THEN g.levels END) ORDER BY m.position) AS grids
    FROM grids g
    JOIN exam.juror m ON m.id = g.member_id
    CROSS JOIN (SELECT count(*) AS criteria FROM assessed) total
    LEFT JOIN readable ON readable.id = g.id
    LEFT JOIN rated ON rated.grid_id = g.id
    GROUP BY g.candidate_id
  )
  SELECT session.scale,
    (SELECT coalesce(json_agg(json_build_object(
       'id', a.id, 'blockId', a.block_id, 'competencyCode', a.competency_code, 'statement', a.statement,
       'eliminatory', a.eliminatory) ORDER BY a.place), '[]') FROM assessed a) AS criteria,
    (SELECT coalesce(json_agg(json_build_object(
       'memberId', m.id, 'displayName', u.display_name, 'president', m.president) ORDER BY m.position), '[]')
     FROM exam.juror m JOIN identity.person u ON u.id = m.user_id WHERE m.session_id = $1) AS jurors,
    (SELECT coalesce(json_agg(json_build_object('id', seated.id, 'displayName', l.display_name,
       'sortName', seated.sort_name, 'grids', coalesce(graded.grids, '[]')) ORDER BY seated.sort_name, seated.id), '[]')
     FROM seated
     JOIN training.learner_name l ON l.id = seated.learner_id
     LEFT JOIN graded ON graded.candidate_id = seated.id) AS candidates
  FROM session`;
