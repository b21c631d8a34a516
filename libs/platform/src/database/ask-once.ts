import { Client, type QueryResultRow } from 'pg';

/**
 * One question to a database, by a process that does not run the application: a connection, the rows, and it is closed.
 */
export async function askOnce<Row extends QueryResultRow>(
  url: string,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
