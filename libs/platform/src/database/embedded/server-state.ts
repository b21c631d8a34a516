import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster';
import type { ProcessMark } from './process-state';

/** What a second process needs to find a server that runs already. */
export interface ServerState {
  readonly pid: number;
  readonly port: number;
  /** The process that answers for stopping the server. */
  readonly launcher: ProcessMark;
}

export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

export function readState(cluster: Cluster): ServerState | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(cluster.stateFile, 'utf8'));
    return isState(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isState(value: unknown): value is ServerState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    Number.isInteger(value.pid) &&
    'port' in value &&
    Number.isInteger(value.port) &&
    'launcher' in value &&
    typeof value.launcher === 'object'
  );
}

export function writeState(cluster: Cluster, state: ServerState): void {
  const aside = `${cluster.stateFile}.new`;
  writeFileSync(aside, JSON.stringify(state), { mode: 0o600 });
  renameSync(aside, cluster.stateFile);
}

const postmasterFileOf = (cluster: Cluster): string => join(cluster.data, 'postmaster.pid');

export function readPostmasterFile(cluster: Cluster): PostmasterFile | undefined {
  try {
    return parsePostmasterFile(readFileSync(postmasterFileOf(cluster), 'utf8'));
  } catch {
    return undefined;
  }
}

/** No system gives a process such a number. */
const NOBODY = 1 << 30;

/**
 * Writes in the file, in the place of its number, one that nobody bears. PostgreSQL clears a stale file itself, unless
 * its number is now another program's; the rest of the file is left to it, since it tells whether sessions of the
 * server that died still write.
 */
export function disownPostmasterFile(cluster: Cluster): void {
  const file = postmasterFileOf(cluster);
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [NOBODY, ...rest].join('\n'));
}

/** Lines: process, data directory, start time, port, socket directory, listen address, shared memory, status. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? ''), ready: lines[7] === 'ready' };
}
