import { DataSource } from 'typeorm';
import { APPLICATION_ROLE } from '#platform/database/sight/roles.js';
import { sightNow } from '#platform/database/sight/sight.js';
import type { TestApi } from '#test/app/test-api.js';

/** The filter by organisation, as statements written by hand and by TypeORM have it. */
const FILTER = /(?:\b\w+\.|"\w+"\.)?"?organisation_id"? = \$(\d+)(?:::uuid)?/g;

/** A connection of the product's pool. */
interface Connection {
  query(...args: unknown[]): unknown;
}

interface Pooled {
  driver: { master: { on(event: 'acquire', listener: (connection: Connection) => void): void } };
}

/**
 * From now on every statement that is asked for one organisation has forgotten to say so: what its rows are compared with is
 * only looked at. Statements that cross organisations on purpose are left as they are: they have nothing else.
 * @returns the statements that were changed
 */
export function forgetFilters(api: TestApi): ReadonlySet<string> {
  const changed = new Set<string>();
  const seen = new WeakSet<Connection>();
  const forgetful = (sql: string): string => {
    const { role, organisationId } = sightNow();
    if (role !== APPLICATION_ROLE || organisationId === '') return sql;
    // What an UPDATE writes is no filter.
    const start = sql.startsWith('UPDATE') ? sql.indexOf('WHERE') : 0;
    const without = sql.slice(0, start) + sql.slice(start).replaceAll(FILTER, '$$$1::uuid IS NOT NULL');
    if (without !== sql) changed.add(sql);
    return without;
  };
  const pool = (api.get(DataSource) as unknown as Pooled).driver.master;
  pool.on('acquire', (connection) => {
    if (seen.has(connection)) return;
    seen.add(connection);
    const ask = connection.query.bind(connection);
    connection.query = (first, ...others) => {
      if (typeof first === 'string') return ask(forgetful(first), ...others);
      const { text, name, ...rest } = first as { text: string; name?: string };
      const without = forgetful(text);
      // A plan kept under this name is that of the statement as it was.
      const named = name === undefined ? {} : { name: without === text ? name : `${name}, forgotten` };
      return ask({ ...rest, ...named, text: without }, ...others);
    };
  });
  return changed;
}
