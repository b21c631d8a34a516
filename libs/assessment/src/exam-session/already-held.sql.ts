/**
 * Which assessed blocks candidates hold already: validated, by the last word of a jury whose session was closed before
 * this one was (a block is for life, and a later success does not rewrite what this session had to decide).
 * One row per `session_id`, `candidate_id`, `block_id`, for the sessions of the relation `sessions`, which has
 * `exam_session`'s `id` and `closed_at`.
 */
export const alreadyHeldSql = (sessions: string): string => `
  SELECT DISTINCT here.session_id, here.id AS candidate_id, assessed.block_id
  FROM ${sessions} held_for
  JOIN candidate here ON here.session_id = held_for.id
  JOIN candidate before ON before.learner_id = here.learner_id AND before.id <> here.id
  JOIN exam_session past ON past.id = before.session_id AND past.state = 'closed'
    AND (held_for.closed_at IS NULL OR past.closed_at < held_for.closed_at)
  JOIN deliberation decided ON decided.candidate_id = before.id AND decided.outcome = 'validated'
    AND NOT EXISTS (SELECT FROM deliberation later WHERE later.supersedes_id = decided.id)
  JOIN exam_session_block assessed ON assessed.session_id = held_for.id AND assessed.block_id = decided.block_id`;
