import type { StatementCheck } from './data-checks';

interface Revised {
  /** `context.what-is-wrong`. */
  readonly name: string;
  readonly says: string;
  /** Its type in the trail. */
  readonly object: string;
  /** `schema.table`, with `id`, `organisation_id` and `revision`; `AS revised`. */
  readonly table: string;
  /** Which of its rows, every one without it: those that something else changes too. */
  readonly where?: string;
}

/**
 * Things of which each change takes a revision and leaves an entry: fewer entries than changes, and somebody made one
 * disappear. The first revision is that of the creation, which may be told with something else.
 */
export const untrailedChanges = ({ name, says, object, table, where = 'true' }: Revised): StatementCheck => ({
  name,
  says,
  object,
  sql: `SELECT revised.id::text AS id, told.entries || ' of ' || (revised.revision - 1) || ' changes' AS detail
    FROM ${table} revised CROSS JOIN LATERAL (
      SELECT count(*) AS entries FROM platform.trail entry WHERE entry.organisation_id = revised.organisation_id
        AND entry.object_type = '${object}' AND entry.object_id = revised.id::text) told
    WHERE revised.revision > 1 AND told.entries < revised.revision - 1 AND ${where} ORDER BY revised.id`,
});
