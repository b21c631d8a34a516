import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fingerprintOf } from '#platform/backup/backup-manifest.js';
import { takeBackup } from '#platform/backup/take-backup.js';
import { readConfig } from '#platform/config/config.js';
import { startEmbeddedPostgres } from '#platform/database/embedded/embedded-postgres.js';
import { migrate } from '#platform/database/migrate.js';
import { FileSystemStorage } from '#platform/storage/file-system-storage.js';
import { copyMigrations, FIXTURE, pack } from './demonstration';

const ROOT = resolve(__dirname, '../..');

/**
 * `npm run upgrade-data`: the database that today's code fills with its demonstration, kept for those who change the migrations
 * later. Without its files, which no migration touches and which weigh ten times the rest. To be run when a version is done.
 */
async function main(): Promise<void> {
  const room = mkdtempSync(join(tmpdir(), 'certitude-upgrade-'));
  const server = await startEmbeddedPostgres({ directory: join(room, 'postgres') });
  try {
    const databaseUrl = server.connectionString('certitude');
    await migrate(databaseUrl, { createDatabase: true });
    const env = { ...process.env, NODE_ENV: 'test', DATABASE_URL: databaseUrl, STORAGE_DIR: join(room, 'files') };
    const seed = ['--conditions=source', '-r', '@swc-node/register', join(ROOT, 'apps/demo/src/seed.ts')];
    const { status } = spawnSync(process.execPath, seed, { cwd: ROOT, env, stdio: 'inherit' });
    if (status !== 0) throw new Error('the demonstration could not be made');
    const trailKey = fingerprintOf(readConfig(env).trailKey);
    const packed = join(room, 'packed');
    await takeBackup(
      { databaseUrl, storage: new FileSystemStorage(join(room, 'no-files')), trailKey },
      join(packed, 'backup'),
    );
    copyMigrations(ROOT, join(packed, 'migrations'));
    await pack(packed, FIXTURE);
    process.stdout.write(`${FIXTURE}: ${Math.round(statSync(FIXTURE).size / 1_000)} kB\n`);
  } finally {
    await server.stop();
    rmSync(room, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
