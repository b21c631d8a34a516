/**
 * Criteria a session assesses, in the order of the framework, as SQL: those of its assessed blocks. `rank` starts at 1
 * and is the place of a criterion's digit in {@link gridLevelsSql}.
 */
export const assessedCriteriaSql = (sessionId: string): string => `
  SELECT c.id, t.block_id, k.id AS competency_id, k.code AS competency_code, c.statement, c.eliminatory,
    row_number() OVER (ORDER BY b.position, t.position, k.position, c.position) AS rank
  FROM exam_session_block sb
  JOIN competency_block b ON b.id = sb.block_id
  JOIN activity t ON t.block_id = b.id
  JOIN competency k ON k.activity_id = t.id
  JOIN criterion c ON c.competency_id = k.id
  WHERE sb.session_id = ${sessionId}`;

/** How many criteria a session assesses, as an SQL expression. */
export const assessedCountSql = (sessionId: string): string => `(
  SELECT count(*)::int
  FROM exam_session_block sb
  JOIN activity t ON t.block_id = sb.block_id
  JOIN competency k ON k.activity_id = t.id
  JOIN criterion c ON c.competency_id = k.id
  WHERE sb.session_id = ${sessionId})`;

/**
 * Levels of the grids of the relation `grids` (a column `id`), one digit per criterion of the relation `assessed`
 * in the order of its `rank`, 0 when not rated, as SQL giving `grid_id` and `levels`. Grid by grid: the ratings of one
 * are side by side in the index and sorting eighty of them is cheap, which sorting 48,000 at once is not (twice faster).
 */
export const gridLevelsSql = (grids: string, assessed: string): string => `
  SELECT g.id AS grid_id, (
    SELECT string_agg(coalesce(r.level, 0)::text, '' ORDER BY a.rank)
    FROM ${assessed} a
    LEFT JOIN criterion_rating r ON r.grid_id = g.id AND r.criterion_id = a.id) AS levels
  FROM ${grids} g`;
