import type { Client, QueryResultRow } from 'pg';
import { ask } from '../ask';
import { DatabaseUnavailableError } from '../database-unavailable.error';
import { errorCode } from '../error-code';

/** Under which api and worker ask: it owns nothing, and sees the rows of the organisation it names. */
export const APPLICATION_ROLE = 'certitude_app';
/** Under which they do what crosses organisations. */
export const CROSSING_ROLE = 'certitude_across';

const MADE_MEANWHILE = ['42710', '23505'];
const NOT_ALLOWED = '42501';

interface KnownRole extends QueryResultRow {
  name: string;
  may_be_taken: boolean | null;
  is_held: boolean | null;
}

/**
 * Makes the two roles, which are the server's and not the database's, and lets the account that migrates take them. It holds
 * the rights of the second without taking it: what it does itself (backup, restore, checks) sees every row.
 * @throws DatabaseUnavailableError saying what whoever administers the server has to run.
 */
export async function makeRoles(client: Client): Promise<void> {
  for (const [role, inherits] of [
    [APPLICATION_ROLE, false],
    [CROSSING_ROLE, true],
  ] as const) {
    const membership = `WITH INHERIT ${inherits ? 'TRUE' : 'FALSE'}, SET TRUE`;
    const known = await knownRole(client, role);
    if (!known) await allowed(client, role, `CREATE ROLE ${role} NOLOGIN`);
    const { may_be_taken: mayBeTaken, is_held: isHeld } = (await knownRole(client, role)) ?? {};
    if (mayBeTaken === true && (isHeld === true || !inherits)) continue;
    await allowed(client, role, `GRANT ${role} TO CURRENT_USER ${membership}`);
  }
}

async function knownRole(client: Client, name: string): Promise<KnownRole | undefined> {
  const [role] = await ask<KnownRole>(
    client,
    `SELECT rolname AS name, pg_has_role(oid, 'SET') AS may_be_taken, pg_has_role(oid, 'USAGE') AS is_held
     FROM pg_roles WHERE rolname = $1`,
    [name],
  );
  return role;
}

async function allowed(client: Client, role: string, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (MADE_MEANWHILE.includes(errorCode(error))) return;
    if (errorCode(error) !== NOT_ALLOWED) throw error;
    throw lackingRole(role, error);
  }
}

/** What is missing, and what to run, by whom. */
const lackingRole = (role: string, cause: unknown): DatabaseUnavailableError =>
  new DatabaseUnavailableError(
    `Le compte de DATABASE_URL ne peut pas prendre le rôle PostgreSQL « ${role} ». Faites exécuter par un administrateur du serveur : CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; CREATE ROLE ${CROSSING_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO <compte> WITH INHERIT FALSE, SET TRUE; GRANT ${CROSSING_ROLE} TO <compte> WITH INHERIT TRUE, SET TRUE;`,
    { cause },
  );

/** Whether a connection was refused one of the roles, and which. */
export function refusedRole(error: unknown): DatabaseUnavailableError | undefined {
  const message = error instanceof Error ? error.message : '';
  const [role] = /certitude_(?:app|across)/.exec(message) ?? [];
  const isRefused = role !== undefined && ['22023', NOT_ALLOWED].includes(errorCode(error));
  return isRefused ? lackingRole(role, error) : undefined;
}

/** Our schemas: neither the system's nor the queue's. */
const OURS = `nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public', 'bullmq')`;

/** What the roles may do with tables: what fences let through is said table by table, in the migrations. */
export async function grantTables(client: Client): Promise<void> {
  const rows = await ask<{ schema: string | null; lacks: boolean | null }>(
    client,
    `SELECT quote_ident(nspname) AS schema, NOT has_schema_privilege('${APPLICATION_ROLE}', n.oid, 'USAGE')
       OR EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'v', 'p')
         AND NOT (has_table_privilege('${APPLICATION_ROLE}', c.oid, 'DELETE') AND has_table_privilege('${CROSSING_ROLE}', c.oid, 'DELETE'))) AS lacks
     FROM pg_namespace n WHERE ${OURS} ORDER BY 1`,
  );
  for (const { schema } of rows.filter(({ lacks }) => lacks === true)) {
    await client.query(
      `GRANT USAGE ON SCHEMA ${schema} TO ${APPLICATION_ROLE}, ${CROSSING_ROLE};
       GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${APPLICATION_ROLE}, ${CROSSING_ROLE};
       GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${APPLICATION_ROLE}, ${CROSSING_ROLE}`,
    );
  }
}
