import { readEncryptionKeys } from '#platform/config/config.js';
import { reseal } from '#platform/encryption-at-rest/reseal.js';
import { Sealer } from '#platform/encryption/sealer.js';

/**
 * `node dist/apps/start/src/reseal.js`: seals again, under the first of ENCRYPTION_KEYS, what its other keys sealed in
 * the database of DATABASE_URL, then says which keys may be withdrawn.
 */
async function main(): Promise<string> {
  const { rows, retired } = await reseal(process.env['DATABASE_URL'] ?? '', new Sealer(readEncryptionKeys()));
  const counts = Object.entries(rows).map(([column, count]) => `${column} : ${count}`);
  const keys = retired.length === 0 ? 'aucune clé à retirer' : `clés à retirer : ${retired.join(', ')}`;
  return `Rechiffré : ${counts.join(', ')} ; ${keys}.`;
}

main().then(
  (line) => {
    process.stdout.write(`${line}\n`);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
