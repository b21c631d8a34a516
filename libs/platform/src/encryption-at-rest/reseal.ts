import { Client } from 'pg';
import { ask } from '../database/ask';
import type { Sealer } from '../encryption/sealer';
import { checkProofs, type KeyProof, LEAVE_PROOF, PROOFS } from './key-proofs';

/** A column that a constraint named `…_is_sealed` keeps from holding anything legible. */
export interface SealedColumn {
  /** With its schema. */
  readonly table: string;
  /** Without: what its rows were sealed for. */
  readonly kind: string;
  readonly column: string;
  /** Rows without an id are kept for a while only, sealed for a context of their own: they are not sealed again. */
  readonly lasts: boolean;
  /** Whether its rows say until when they are kept (`expires_at`). */
  readonly expires: boolean;
}

export interface Resealed {
  /** Rows sealed again, by `table.column`. */
  readonly rows: Readonly<Record<string, number>>;
  /** Keys that seal nothing any more, forgotten by the database: they may be withdrawn from ENCRYPTION_KEYS. */
  readonly retired: readonly string[];
}

const AT_ONCE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Seals again, under the first key, all that other keys sealed. Processes may work meanwhile, provided that each of them
 * seals with that first key already. Stopped halfway, it is simply run again.
 *
 * @throws ConfigError when the keys are not those of this database.
 * @throws SealError when a row does not open: what was done before it stays, and no key is forgotten.
 */
export async function reseal(connectionString: string, sealer: Sealer): Promise<Resealed> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    checkProofs(sealer, await ask<KeyProof>(client, PROOFS));
    await client.query(LEAVE_PROOF, [sealer.keyId, sealer.proof]);
    const columns = await sealedColumns(client);
    const rows: Record<string, number> = {};
    for (const column of columns.filter(({ lasts }) => lasts)) {
      rows[`${column.table}.${column.column}`] = await resealColumn(client, sealer, column);
    }
    for (const { table } of columns.filter(({ lasts, expires }) => !lasts && expires)) {
      // Nothing reads them any more; left there, they would keep their key for ever.
      await client.query(`DELETE FROM ${table} WHERE expires_at < now()`);
    }
    return { rows, retired: await forgetIdleKeys(client, sealer.keyId, columns) };
  } finally {
    await client.end();
  }
}

/** Found by their constraints, so that a column sealed later is not left behind. */
async function sealedColumns(client: Client): Promise<SealedColumn[]> {
  const rows = await ask<SealedColumn>(
    client,
    `SELECT format('%I.%I', n.nspname, t.relname) AS table, t.relname AS kind, a.attname AS column,
       EXISTS (SELECT FROM pg_attribute id WHERE id.attrelid = c.conrelid AND id.attname = 'id') AS lasts,
       EXISTS (SELECT FROM pg_attribute e WHERE e.attrelid = c.conrelid AND e.attname = 'expires_at') AS expires
     FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
     WHERE c.contype = 'c' AND c.conname LIKE '%\\_is\\_sealed'
       AND c.conrelid <> 'platform.encryption_key'::regclass
     ORDER BY 1, 2`,
  );
  return rows;
}

async function resealColumn(client: Client, sealer: Sealer, { table, kind, column }: SealedColumn): Promise<number> {
  let [after, count] = [FIRST, 0];
  for (;;) {
    const rows = await ask<{ id: string; was: string }>(
      client,
      `SELECT id, ${column} AS was FROM ${table}
       WHERE id > $1 AND split_part(${column}, '.', 2) <> $2 ORDER BY id LIMIT ${AT_ONCE}`,
      [after, sealer.keyId],
    );
    const fresh = rows.map(({ id, was }) => {
      const context = `${kind}:${id}`;
      return { id, was, sealed: sealer.seal(sealer.open(was, context), context) };
    });
    count += await replace(client, { table, column }, fresh);
    if (rows.length < AT_ONCE) return count;
    after = rows.at(-1)?.id ?? after;
  }
}

/** A row that changed since it was read was sealed anew by whoever changed it. */
async function replace(
  client: Client,
  { table, column }: Pick<SealedColumn, 'table' | 'column'>,
  fresh: object[],
): Promise<number> {
  await client.query('BEGIN');
  try {
    // Lets what is frozen (an issued certificate) be sealed again, and nothing else of it change.
    await client.query(`SET LOCAL certitude.resealing = 'on'; SET LOCAL certitude.trail = 'kept-elsewhere'`);
    const { rowCount } = await client.query(
      `UPDATE ${table} SET ${column} = fresh.sealed
       FROM jsonb_to_recordset($1::jsonb) AS fresh(id uuid, was text, sealed text)
       WHERE ${table}.id = fresh.id AND ${table}.${column} = fresh.was`,
      [JSON.stringify(fresh)],
    );
    await client.query('COMMIT');
    return rowCount ?? 0;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function forgetIdleKeys(client: Client, first: string, columns: readonly SealedColumn[]): Promise<string[]> {
  const idle = columns.map(
    ({ table, column }) =>
      `NOT EXISTS (SELECT FROM ${table} WHERE split_part(${table}.${column}, '.', 2) = encryption_key.id)`,
  );
  const rows = await ask<{ id: string }>(
    client,
    `DELETE FROM platform.encryption_key WHERE ${['id <> $1', ...idle].join(' AND ')} RETURNING id`,
    [first],
  );
  return rows.map(({ id }) => id).sort();
}
