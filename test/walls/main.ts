/**
 * `npm run check:walls`: each statement that the integration tests made a context run, and each relation it publishes,
 * reads its own tables or what contexts below publish, nothing else (ADR 17).
 */
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { loadModule } from 'pgsql-parser';
import { withMigratedDatabase } from '#platform/database/migrated-database.js';
import { SCHEMAS } from '../architecture/schemas';
import { ROOT } from '../rows/call-sites';
import { readCatalog } from '../rows/catalog';
import { readHarvest } from '../rows/statement';
import { livingCanaries } from './canaries';
import { trespasses, type Tables } from './trespasses';

const HARVEST = join(ROOT, 'var/rows');
/** They name no table: they find in the catalogue whatever a constraint says is sealed, whatever a fence keeps in the trail. */
const BY_STRUCTURE = /^libs\/platform\/src\/(encryption-at-rest\/reseal|data-check\/platform-checks)\.ts/;
const PRODUCT = /^libs\/(\w+)\/(?!.*\.(?:spec|builder|fixture|harness|samples)\.ts)/;

async function tablesOf(client: ClientBase): Promise<Tables> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname = ANY($1)`,
    [SCHEMAS],
  );
  return new Set(rows.map(({ name }) => name));
}

/** Contexts hand their checks and retentions to the platform, each headed by its name (`context.what-it-is-about`). */
const HANDED = /^libs\/platform\/src\/(?:data-check\/data-checks|retention\/retentions)\.ts/;
const contextOf = (place: string, sql: string): string | undefined =>
  HANDED.test(place) ? /^\/\* (\w+)\./.exec(sql)?.[1] : PRODUCT.exec(place)?.[1];

function ofStatements(tables: Tables): string[] {
  const statements = [...readHarvest(HARVEST)].flatMap(([place, texts]) =>
    [...texts].flatMap((sql) => {
      const context = contextOf(place, sql);
      const isHeld = context !== undefined && SCHEMAS.includes(context) && !BY_STRUCTURE.test(place);
      return isHeld ? [{ place, context, sql }] : [];
    }),
  );
  const places = new Set(statements.map(({ place }) => place)).size;
  if (places < 100) return [`only ${places} places ran statements: run the integration tests first`];
  return statements.flatMap(({ place, context, sql }) =>
    trespasses(context, sql, tables).map((said) => `${place}: ${said}`),
  );
}

async function ofRelations(client: ClientBase, tables: Tables): Promise<string[]> {
  const { relations, functions } = await readCatalog(client);
  const texts = [
    ...[...relations].map(([name, { definition }]) => [name, definition] as const),
    ...[...functions].map(([name, { body }]) => [name, body] as const),
  ];
  return texts.flatMap(([name, sql]) => {
    const [context = '', bare] = name.split('.');
    if (sql === null || bare === undefined || !SCHEMAS.includes(context)) return [];
    return trespasses(context, sql, tables).map((said) => `${name}: ${said}`);
  });
}

async function complaints(): Promise<string[]> {
  await loadModule();
  return withMigratedDatabase(async (client) => {
    const tables = await tablesOf(client);
    const found = [...livingCanaries(tables), ...ofStatements(tables), ...(await ofRelations(client, tables))];
    return [...new Set(found)].sort();
  });
}

complaints().then(
  (found) => {
    if (found.length > 0) process.stderr.write(`${found.join('\n')}\n`);
    process.exitCode = found.length > 0 ? 1 : 0;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
