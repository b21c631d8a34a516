import { Client, type ClientBase, type QueryResultRow } from 'pg';
import { tell } from './told-statement';
import { isoInstants } from './wire-types';

/** The rows of one statement on a connection of one's own, as `Transaction.query` gives them. */
export async function ask<Row extends QueryResultRow>(
  client: ClientBase,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  tell(sql);
  return isoInstants((await client.query<Row>(sql, [...parameters])).rows);
}

/**
 * One question to a database, by a process that does not run the application: a connection, the rows, and it is closed.
 */
export async function askOnce<Row extends QueryResultRow = Record<string, unknown>>(
  url: string,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
