import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { EmbeddedPostgres } from './embedded-postgres';

const ROOT = join(__dirname, '../../../../..');

/** What a launcher in a process of its own says of the server it got. */
export interface Announced {
  /** Code of the refusal, when it got none. */
  readonly refused?: string;
  readonly pid: number;
  readonly port: number;
  readonly owned: boolean;
  readonly privileges: string | undefined;
  readonly url: string;
}

export interface OtherLauncher {
  readonly process: ChildProcess;
  readonly announced: Promise<Announced>;
  /** Asks it to stop its server and waits for its end. */
  leave(): Promise<void>;
}

const SCRIPT = `
  const { startEmbeddedPostgres } = require('./libs/platform/src/database/embedded/embedded-postgres.ts');
  startEmbeddedPostgres({ directory: process.argv[1] }).then(async (server) => {
    const { pid, port, owned, privileges } = server;
    console.log(JSON.stringify({ pid, port, owned, privileges, url: server.connectionString() }));
    await new Promise((resolve) => process.stdin.once('end', resolve).resume());
    await server.stop();
  }).catch((error) => console.log(JSON.stringify({ refused: error.code })));
`;

/** Starts the embedded server from another process, under another identity when one is given. */
export function launchElsewhere(directory: string, identity: { uid?: number; gid?: number } = {}): OtherLauncher {
  const child = spawn(process.execPath, ['--conditions=source', '-r', '@swc-node/register', '-e', SCRIPT, directory], {
    ...identity,
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, HOME: '/nonexistent' },
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const announced = new Promise<Announced>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve(JSON.parse(line) as Announced);
    });
    child.once('exit', (code) => {
      reject(new Error(`The launcher ended with code ${String(code)}.`));
    });
  });
  announced.catch(() => undefined);
  return {
    process: child,
    announced,
    leave: () => {
      child.stdin.end();
      return ended;
    },
  };
}

const directories: string[] = [];

export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-embedded-'));
  directories.push(directory);
  return directory;
}

export function eraseTemporaryDirectories(): void {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
}

export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

export const askServer = (server: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> =>
  ask(server.connectionString(), sql);
