import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from './embedded/embedded-postgres';
import { migrate } from './migrate';

/** Runs `look` on a database made for the occasion, on which every migration has run. */
export async function withMigratedDatabase<T>(look: (client: Client) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-schema-'));
  try {
    const server = await startEmbeddedPostgres({ directory, settings: { fsync: 'off', synchronous_commit: 'off' } });
    try {
      const url = server.connectionString('schema');
      await migrate(url, { createDatabase: true });
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        return await look(client);
      } finally {
        await client.end();
      }
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
