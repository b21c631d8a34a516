import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

type Value = string | number | Date | null;

/**
 * A connection that loads as pg_restore does: rows first, indexes afterwards, without the triggers and the foreign
 * keys, since what is loaded holds together. The embedded server's role may do so.
 */
export class Loading {
  private constructor(private readonly client: Client) {}

  static async into<T>(databaseUrl: string, work: (loading: Loading) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      await client.query(
        `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'`,
      );
      return await work(new Loading(client));
    } finally {
      await client.end();
    }
  }

  async query<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, parameters)).rows;
  }

  /** COPY of the rows, each in the order of the columns. */
  async copy(table: string, columns: readonly string[], rows: Iterable<readonly Value[]>): Promise<void> {
    const target = this.client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(inChunks(rows)), target);
  }

  /** Runs `work` while the tables' indexes rest, then builds them: far less than keeping them true row after row. */
  async withoutIndexes(tables: readonly string[], work: () => Promise<void>): Promise<void> {
    for (const table of tables) {
      await this.query('UPDATE pg_index SET indisready = false, indisvalid = false WHERE indrelid = $1::regclass', [
        table,
      ]);
    }
    await work();
    for (const table of tables) await this.query(`REINDEX TABLE ${table}`);
  }
}

const ROWS_PER_CHUNK = 500;

function* inChunks(rows: Iterable<readonly Value[]>): Iterable<string> {
  let chunk = '';
  let held = 0;
  for (const row of rows) {
    chunk += `${row.map(copyText).join('\t')}\n`;
    held += 1;
    if (held < ROWS_PER_CHUNK) continue;
    yield chunk;
    [chunk, held] = ['', 0];
  }
  yield chunk;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyText(value: Value): string {
  if (value === null) return '\\N';
  const text = value instanceof Date ? value.toISOString() : String(value);
  return text.replaceAll(/[\\\t\n\r]/g, (symbol) => ESCAPES[symbol] ?? symbol);
}
