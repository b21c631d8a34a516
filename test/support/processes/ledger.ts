import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transaction } from '#platform/database/transaction.js';

interface Row {
  id: string;
  state: string;
  number_year: number | null;
  number_rank: number | null;
  file_key: string | null;
  sha256: string | null;
  issued: number;
}

/** What an auditor would reconcile: certificates, their numbers, their files, and the journal. */
export interface Ledger {
  readonly total: number;
  /** How many certificates are in each state. */
  readonly states: Readonly<Record<string, number>>;
  /** Ranks given, in order. */
  readonly ranks: readonly number[];
  /** Certificates whose file is not on the disk, or is not the one recorded. */
  readonly wrongFiles: readonly string[];
  /** Files on the disk that no certificate names, or that two name. */
  readonly strayFiles: readonly string[];
  /** Certificates that the journal does not say issued exactly once. */
  readonly notIssuedOnce: readonly string[];
  /** Follow-up work that nothing says done. */
  readonly unfinished: number;
}

export async function readLedger(tx: Transaction, sessionId: string, storageDirectory: string): Promise<Ledger> {
  const rows = await tx.query<Row>(
    `SELECT id, state, number_year, number_rank, file_key, sha256,
       (SELECT count(*)::int FROM platform.audit_entry entry
        WHERE entry.organisation_id = certificate.organisation_id AND entry.object_type = 'certificate'
          AND entry.object_id = certificate.id::text AND entry.verb = 'issue') AS issued
     FROM credential.certificate WHERE session_id = $1 ORDER BY number_rank`,
    [sessionId],
  );
  const [outbox] = await tx.query<{ waiting: number }>(
    'SELECT count(*)::int AS waiting FROM platform.outbox WHERE ended_at IS NULL',
  );
  const states: Record<string, number> = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  const wrongFiles: string[] = [];
  for (const { id, file_key: key, sha256 } of rows) {
    if (!key || (await digestOf(join(storageDirectory, key))) !== sha256) wrongFiles.push(id);
  }
  const named = (
    await tx.query<{ file_key: string }>('SELECT file_key FROM credential.certificate WHERE file_key IS NOT NULL')
  ).map(({ file_key: key }) => key);
  const stored = await filesUnder(storageDirectory);
  return {
    total: rows.length,
    states,
    ranks: rows.flatMap(({ number_rank: rank }) => rank ?? []),
    wrongFiles,
    strayFiles: [
      ...stored.filter((file) => !named.includes(file)),
      ...named.filter((key, position) => named.indexOf(key) !== position),
    ],
    notIssuedOnce: rows.filter(({ issued }) => issued !== 1).map(({ id }) => id),
    unfinished: outbox?.waiting ?? 0,
  };
}

/** The ledger of `count` certificates when nothing was lost, doubled or left half done. */
export const balanced = (count: number): Ledger => ({
  total: count,
  states: { issued: count },
  ranks: Array.from({ length: count }, (_, rank) => rank + 1),
  wrongFiles: [],
  strayFiles: [],
  notIssuedOnce: [],
  unfinished: 0,
});

async function digestOf(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

/** Keys of what is stored; what a killed process had not finished writing is no file yet. */
async function filesUnder(directory: string): Promise<string[]> {
  const entries = await readdir(join(directory, 'certificates'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
}
