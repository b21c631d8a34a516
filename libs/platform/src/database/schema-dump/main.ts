import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withMigratedDatabase } from '../migrated-database';
import { lineDiff } from './line-diff';
import { printSchema } from './print-schema';
import { readSchema } from './schema-reader';

const FILE = resolve(__dirname, '../../../../../migrations/schema.sql');

async function main(): Promise<number> {
  const [mode] = process.argv.slice(2);
  if (mode !== '--write' && mode !== '--check') {
    process.stderr.write('Usage: schema-dump --write | --check\n');
    return 2;
  }
  const actual = printSchema(await withMigratedDatabase(readSchema));
  const committed = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  if (mode === '--write') {
    writeFileSync(FILE, actual);
    process.stdout.write(`migrations/schema.sql: ${committed === actual ? 'unchanged' : 'written'}\n`);
    return 0;
  }
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
