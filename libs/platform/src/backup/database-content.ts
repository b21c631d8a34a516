import type { Client } from 'pg';
import { ask } from '../database/ask';

/** The schemas that are not ours to keep: the system's, and the queue's, which the outbox fills again. */
const OURS = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'bullmq')`;

/**
 * Tables, and the columns whose values mean something in another database: what is worked out from other columns is worked
 * out again; the number of a transaction names one of this server alone, and means another one anywhere else.
 */
const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
    array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = '' AND a.atttypid <> 'xid8'::regtype
  WHERE c.relkind = 'r' AND ${OURS} AND NOT (n.nspname = 'platform' AND c.relname = 'schema_migration')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  GROUP BY n.nspname, c.relname ORDER BY 1`;

const SEQUENCES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'S' AND ${OURS} AND NOT EXISTS (
    SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.refobjid = to_regclass('platform.schema_migration'))
  ORDER BY 1`;

const MIGRATIONS = 'SELECT name FROM platform.schema_migration ORDER BY id';

export interface TableShape {
  /** Quoted for SQL, with its schema. */
  name: string;
  /** Quoted for SQL. */
  columns: string[];
}

export interface SequenceState {
  name: string;
  lastValue: string;
  isCalled: boolean;
}

export async function tablesIn(client: Client): Promise<TableShape[]> {
  const tables = await ask<{ name: string; columns: (string | null)[] }>(client, TABLES);
  return tables.map(({ name, columns }) => ({ name, columns: columns.map(String) }));
}

/** A sequence is read as it stands, whatever the snapshot: never behind the rows that were read before it. */
export async function sequencesIn(client: Client): Promise<SequenceState[]> {
  const states: SequenceState[] = [];
  for (const { name } of await ask<{ name: string }>(client, SEQUENCES)) {
    const [state] = await ask<{ lastValue: string; isCalled: boolean }>(
      client,
      `SELECT coalesce(last_value::text, '1') AS "lastValue", coalesce(is_called, false) AS "isCalled" FROM ${name}`,
    );
    if (state) states.push({ name, ...state });
  }
  return states;
}

/** Migrations that ran, oldest first; none in a database that was never migrated. */
export async function migrationsIn(client: Client): Promise<string[]> {
  const [found] = await ask<{ present: boolean }>(
    client,
    `SELECT to_regclass('platform.schema_migration') IS NOT NULL AS present`,
  );
  if (found?.present !== true) return [];
  return (await ask<{ name: string }>(client, MIGRATIONS)).map(({ name }) => name);
}
