import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../error-code';

/** A process, and no other that is given its number later. */
export interface ProcessMark {
  readonly pid: number;
  /** When it started, as its system says it; absent where the system does not tell. */
  readonly birth?: string | undefined;
}

/** One that has ended and that its parent has not buried yet keeps its number, and is dead all the same. */
export function isAlive(pid: number): boolean {
  if (isZombie(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return errorCode(error) === 'EPERM';
  }
}

export const markOf = (pid: number): ProcessMark => ({ pid, birth: birthOf(pid) });

/** Whether the very process that was marked lives: numbers are used again. */
export function isStill({ pid, birth }: ProcessMark): boolean {
  return isAlive(pid) && (birth === undefined || birth === birthOf(pid));
}

/**
 * Whether this process is a server of PostgreSQL that works on this directory. Numbers are used again: the one that a
 * pid file names may be anything by now, another PostgreSQL included.
 */
export function isPostgresOn(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    const name =
      process.platform === 'linux'
        ? readFileSync(`/proc/${String(pid)}/comm`, 'utf8')
        : process.platform === 'win32'
          ? execFileSync('tasklist', ['/FI', `PID eq ${String(pid)}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' })
          : execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' });
    return name.includes('postgres') && worksIn(pid, data);
  } catch {
    return isAlive(pid);
  }
}

export async function waitForExit(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(15);
  }
  return true;
}

/** PostgreSQL makes its data its working directory. Where the system does not show it, the name has to do. */
function worksIn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(data);
  } catch (error) {
    return errorCode(error) === 'EACCES';
  }
}

const isZombie = (pid: number): boolean =>
  process.platform === 'linux'
    ? ['Z', 'X'].includes(statOf(pid)[0] ?? '')
    : process.platform === 'darwin' && asked(pid, 'stat=').startsWith('Z');

function birthOf(pid: number): string | undefined {
  if (process.platform === 'linux') return statOf(pid)[19];
  return process.platform === 'darwin' ? asked(pid, 'lstart=') || undefined : undefined;
}

/** What follows the name in `/proc/N/stat`: state first, clock ticks between the machine's start and its own twentieth. */
function statOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function asked(pid: number, what: string): string {
  try {
    return execFileSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
