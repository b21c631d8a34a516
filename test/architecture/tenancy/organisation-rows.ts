import type { Transaction } from '#platform/database/transaction.js';
import { SCHEMAS } from '../schemas';

/** Tables whose rows belong to nobody in particular; all of them are compared. */
const OF_EVERYBODY = new Set([
  'platform.outbox',
  'identity.passkey_challenge',
  'identity.sign_in_throttle',
  'platform.schema_migration',
  'platform.encryption_key',
  'platform.restoration',
]);
/** A person may belong to several organisations: an account is of each that knows them. */
const BY_HAND: Readonly<Record<string, string>> = {
  'identity.actor': `id IN (SELECT user_id FROM identity.membership WHERE organisation_id = $1
    UNION ALL SELECT id FROM identity.api_key WHERE organisation_id = $1)`,
  'identity.organisation': 'id = $1',
  'identity.user_account': 'id IN (SELECT user_id FROM identity.membership WHERE organisation_id = $1)',
};

interface Table {
  name: string;
  has_organisation: boolean;
  has_id: boolean;
  parents: { column: string; table: string }[];
}

const tables = (tx: Transaction) =>
  tx.query<Table>(
    `SELECT c.oid::regclass::text AS name,
       EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id') AS has_organisation,
       EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'id' AND a.atttypid = 'uuid'::regtype) AS has_id,
       coalesce((SELECT json_agg(json_build_object('column', a.attname, 'table', f.confrelid::regclass::text) ORDER BY a.attnum)
         FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[1]
         WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid), '[]') AS parents
     FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text = ANY($1) ORDER BY 1`,
    [SCHEMAS],
  );

/** The condition that picks an organisation's rows: its own column, or that of the first parent that has one. */
function ownership(table: Table, all: ReadonlyMap<string, Table>): string {
  const given = BY_HAND[table.name] ?? (table.has_organisation ? 'organisation_id = $1' : undefined);
  if (given !== undefined) return given;
  const [parent] = table.parents.flatMap(({ column, table: name }) => {
    const found = all.get(name);
    return found ? [{ column, found }] : [];
  });
  if (!parent) throw new Error(`whose are the rows of ${table.name}? Say so in ${__filename}`);
  return `${parent.column} IN (SELECT id FROM ${parent.found.name} WHERE ${ownership(parent.found, all)})`;
}

/** A table, and the condition that picks the rows of an organisation (`$1`). */
export type OwnedTable = Table & { where: string };

/** Every table whose rows are somebody's. */
export async function ownedTables(tx: Transaction): Promise<OwnedTable[]> {
  const all = new Map((await tables(tx)).map((table) => [table.name, table]));
  return [...all.values()]
    .filter(({ name }) => !OF_EVERYBODY.has(name))
    .map((table) => ({ ...table, where: ownership(table, all) }));
}

/** For each table, how many rows are the organisation's and one digest of them all. */
export async function digestOf(tx: Transaction, organisationId: string): Promise<Record<string, string>> {
  const own = (await ownedTables(tx)).map(({ name, where }) => ({ name, where, parameters: [organisationId] }));
  const shared = [...OF_EVERYBODY].map((name) => ({ name, where: 'true', parameters: [] }));
  const digests: Record<string, string> = {};
  for (const { name, where, parameters } of [...own, ...shared]) {
    const [row] = await tx.query<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(row::text, chr(10) ORDER BY row::text)), '') AS digest
       FROM ${name} AS row WHERE ${where}`,
      parameters,
    );
    digests[name] = row?.digest ?? '';
  }
  return digests;
}

/** Every identifier of the organisation and of what is its own. */
export async function idsOf(tx: Transaction, organisationId: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const { name, where } of (await ownedTables(tx)).filter((table) => table.has_id)) {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM ${name} WHERE ${where}`, [organisationId]);
    for (const { id } of rows) ids.add(id);
  }
  return ids;
}
