import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Transaction } from '#platform/database/transaction.js';

export const LOG_LINE_PREFIX = '%m [%p] %a ';

/** The SQL round trips that an api makes, read in PostgreSQL's own log. */
export class StatementLog {
  constructor(
    private readonly file: string,
    private readonly tx: Transaction,
    private readonly apiUrl: string,
  ) {}

  /** Statements are written down while `work` runs, for it to ask about pieces of itself by {@link of}. */
  async open<T>(work: () => Promise<T>): Promise<T> {
    await this.set(`SET log_statement = ''all''`);
    try {
      return await work();
    } finally {
      await this.set('RESET log_statement');
    }
  }

  /** A setting reaches connections opened after it: those of the api are closed, and it opens others. */
  private async set(change: string): Promise<void> {
    await this.tx.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I ${change}', current_database()); END $$`);
    await this.tx.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await sleep(500);
    await fetch(`${this.apiUrl}/health/ready`);
  }

  /** What was asked of the database by the api during `work`, which must run within {@link open}. */
  async of(work: () => Promise<unknown>): Promise<string[]> {
    const before = statSync(this.file).size;
    await work();
    await sleep(60);
    return statementsIn(this.after(before)).filter((statement) => !statement.includes('log_statement'));
  }

  private after(position: number): string {
    const file = openSync(this.file, 'r');
    try {
      const bytes = Buffer.alloc(fstatSync(file).size - position);
      readSync(file, bytes, 0, bytes.length, position);
      return bytes.toString('utf8');
    } finally {
      closeSync(file);
    }
  }
}

/** Statements of the product, each whole, from the server's log. */
const statementsIn = (log: string): string[] =>
  log
    .split(/^(?=\d{4}-\d\d-\d\d \d\d:)/m)
    .flatMap((entry) => /\] certitude LOG:\s+(?:statement|execute [^:]+): ([^]*)/.exec(entry)?.[1]?.trim() ?? []);
