import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres';
import { migrate } from '../migrate';
import { lineDiff } from './line-diff';
import { printSchema } from './print-schema';
import { readSchema } from './schema-reader';

const FILE = resolve(__dirname, '../../../../../migrations/schema.sql');

/** Migrates a database made for the occasion and words its structure. */
async function schemaOfMigrations(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-schema-'));
  try {
    const server = await startEmbeddedPostgres({ directory, settings: { fsync: 'off', synchronous_commit: 'off' } });
    try {
      const url = server.connectionString('schema');
      await migrate(url, { createDatabase: true });
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        return printSchema(await readSchema(client));
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

async function main(): Promise<number> {
  const [mode] = process.argv.slice(2);
  if (mode !== '--write' && mode !== '--check') {
    process.stderr.write('Usage: schema-dump --write | --check\n');
    return 2;
  }
  const actual = await schemaOfMigrations();
  if (mode === '--write') {
    writeFileSync(FILE, actual);
    return 0;
  }
  const committed = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const drift = lineDiff(committed, actual);
  if (drift === '') return 0;
  process.stderr.write(`migrations/schema.sql is not what the migrations build. Run it with --write.\n${drift}\n`);
  return 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
