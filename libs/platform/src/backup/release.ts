import { Client } from 'pg';
import { ask } from '../database/ask';
import { OUTBOX_CHANNEL } from '../jobs/outbox-signal';

/** Work that the hold kept back, by job. */
export interface Released {
  readonly restorations: number;
  readonly jobs: Readonly<Record<string, number>>;
}

/** Lets leave what a restored installation has to send, at once. */
export function releaseRestored(url: string): Promise<Released> {
  return inTransaction(url, async (client) => {
    const released = await ask(
      client,
      'UPDATE platform.restoration SET released_at = now() WHERE released_at IS NULL RETURNING id',
    );
    const jobs = await ask<{ job: string; count: number }>(
      client,
      `WITH freed AS (
         UPDATE platform.outbox SET held_up = NULL, held_up_since = NULL, relayed_at = NULL
         WHERE held_up = 'restored' AND ended_at IS NULL RETURNING job)
       SELECT job, count(*)::int AS count FROM freed GROUP BY job ORDER BY job`,
    );
    await client.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, '']);
    return { restorations: released.length, jobs: Object.fromEntries(jobs.map(({ job, count }) => [job, count])) };
  });
}

/**
 * Holds what a database that something else restored has to send. The numbers of transactions it brought from another server
 * mean nothing in this one, where others will bear them: the trail's are set to one that no transaction ever has.
 */
export async function holdRestored(url: string): Promise<void> {
  await inTransaction(url, async (client) => {
    await client.query('ALTER TABLE platform.audit_entry DISABLE TRIGGER audit_entry_is_append_only');
    await client.query(`UPDATE platform.audit_entry SET tx = '0' WHERE tx <> '0'`);
    await client.query('ALTER TABLE platform.audit_entry ENABLE TRIGGER audit_entry_is_append_only');
    await client.query('UPDATE platform.outbox SET relayed_at = NULL WHERE ended_at IS NULL');
    await client.query('INSERT INTO platform.restoration DEFAULT VALUES');
  });
}

async function inTransaction<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    await client.end().catch(() => undefined);
  }
}
