/**
 * The one definition of what a learner holds, as SQL for every reader of this context: what a closed session decided,
 * the last decision on a block being the one in force, be it a correction made after the closing. Held from the later of
 * closing and decision; where several sessions validated the same block, the holding that began first. One row per
 * learner and block.
 *
 * @param condition bears on `candidate` (alias `hc`) and `exam_session` (alias `hs`)
 */
export const heldBlocksSql = (condition: string): string => `
  SELECT DISTINCT ON (decided.learner_id, decided.block_id) decided.*
  FROM (
    SELECT DISTINCT ON (hd.candidate_id, hd.block_id)
      hc.learner_id, hs.framework_version_id, greatest(hs.closed_at, hd.decided_at) AS held_from, hd.block_id, hd.outcome,
      (hd.decided_at AT TIME ZONE 'Europe/Paris')::date AS since,
      hc.id AS candidate_id, hs.id AS session_id, hs.name AS session_name, hd.id AS deliberation_id
    FROM candidate hc
    JOIN exam_session hs ON hs.id = hc.session_id AND hs.state = 'closed'
    JOIN deliberation hd ON hd.candidate_id = hc.id
    WHERE ${condition}
    ORDER BY hd.candidate_id, hd.block_id, hd.sequence DESC
  ) decided
  WHERE decided.outcome = 'validated'
  ORDER BY decided.learner_id, decided.block_id, decided.held_from, decided.session_id`;

/**
 * Which assessed blocks candidates held before their session was closed: there is nothing to decide on those. A later
 * success does not rewrite what a session had to decide. One row per `session_id`, `candidate_id`, `block_id`, for the
 * sessions of the relation `sessions`, which has `exam_session`'s `id` and `closed_at`.
 */
export const alreadyHeldSql = (sessions: string): string => `
  SELECT here.session_id, here.id AS candidate_id, assessed.block_id
  FROM ${sessions} held_for
  JOIN candidate here ON here.session_id = held_for.id
  JOIN (${heldBlocksSql(`hc.learner_id IN (
    SELECT seated.learner_id FROM ${sessions} picked JOIN candidate seated ON seated.session_id = picked.id)`)}) own
    ON own.learner_id = here.learner_id AND own.session_id <> held_for.id
    AND (held_for.closed_at IS NULL OR own.held_from < held_for.closed_at)
  JOIN exam_session_block assessed ON assessed.session_id = held_for.id AND assessed.block_id = own.block_id`;
