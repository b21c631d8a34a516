import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layCluster } from '#testing/database/test-database.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { askServer, eraseTemporaryDirectories, launchElsewhere, temporaryDirectory } from './embedded-postgres.harness';
import { isAlive, markOf, waitForExit } from './process-state';

const started: EmbeddedPostgres[] = [];
const others: ChildProcess[] = [];

async function start(directory: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ directory });
  started.push(server);
  return server;
}

/** A server with one row, killed with everything; gives the directory it leaves. */
async function aCrash(): Promise<{ directory: string; pidFile: string }> {
  const directory = temporaryDirectory();
  layCluster(directory);
  const server = await startEmbeddedPostgres({ directory });
  await askServer(server, 'create table kept as select 1 as n');
  process.kill(server.pid, 'SIGKILL');
  await waitForExit(server.pid, 5_000);
  return { directory, pidFile: join(directory, 'data/postmaster.pid') };
}

const bearing = (pidFile: string, pid: number): void =>
  writeFileSync(pidFile, [pid, ...readFileSync(pidFile, 'utf8').split('\n').slice(1)].join('\n'));

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const child of others.splice(0)) child.kill('SIGKILL');
});
afterAll(eraseTemporaryDirectories);
jest.setTimeout(60_000);

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('what a killed server leaves [needs Linux]', () => {
  /** A program that the system calls `postgres`: its arguments are seconds. */
  function sleeperCalledPostgres(): string {
    const program = join(temporaryDirectory(), 'postgres');
    copyFileSync('/bin/sleep', program);
    return program;
  }

  it('does not keep the next one from starting when its number is that of a dead server nobody buried', async () => {
    const { directory, pidFile } = await aCrash();
    const parent = spawn('sh', ['-c', '"$1" 0 & exec sleep 60', 'sh', sleeperCalledPostgres()], { stdio: 'ignore' });
    others.push(parent);
    const zombie = await firstChildOf(parent.pid ?? 0);
    while (!/\) Z /.test(readFileSync(`/proc/${zombie}/stat`, 'utf8'))) await new Promise(setImmediate);
    expect(isAlive(zombie)).toBe(false);
    bearing(pidFile, zombie);
    expect(await askServer(await start(directory), 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('nor when its number is that of another PostgreSQL', async () => {
    const { directory, pidFile } = await aCrash();
    const other = spawn(sleeperCalledPostgres(), ['60'], { stdio: 'ignore' });
    others.push(other);
    bearing(pidFile, other.pid ?? 0);
    expect(await askServer(await start(directory), 'select n from kept')).toEqual([{ n: 1 }]);
    expect(isAlive(other.pid ?? 0)).toBe(true);
  });

  it('is stopped with the rest by whoever takes it over, though its launcher’s number lives on', async () => {
    const directory = temporaryDirectory();
    const killed = launchElsewhere(directory);
    const { pid } = await killed.announced;
    killed.process.kill('SIGKILL');
    await killed.leave();
    const file = join(directory, 'server.json');
    const state = JSON.parse(readFileSync(file, 'utf8')) as { launcher: { birth: string } };
    writeFileSync(file, JSON.stringify({ ...state, launcher: { ...state.launcher, pid: process.ppid } }));
    const server = await start(directory);
    expect(server).toMatchObject({ pid, owned: true });
  });

  it('is not waited for when a lock bears the number of another program', async () => {
    const directory = temporaryDirectory();
    const { pid, birth = '' } = markOf(process.ppid);
    writeFileSync(join(directory, 'launch.lock'), JSON.stringify({ pid, birth: `${birth}0` }));
    const since = Date.now();
    expect(await askServer(await start(directory), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(Date.now() - since).toBeLessThan(20_000);
  });

  it('ends, suspended as it may be, when it is asked to stop', async () => {
    const server = await start(temporaryDirectory());
    process.kill(server.pid, 'SIGSTOP');
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });
});

describe('the lock of a start', () => {
  it('that was killed before it wrote its number holds nobody up for long', async () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, 'launch.lock'), '');
    const since = Date.now();
    await start(directory);
    expect(Date.now() - since).toBeLessThan(20_000);
  });

  it('is put in the place of an empty directory, and a full one is named', async () => {
    const directory = temporaryDirectory();
    const lock = join(directory, 'launch.lock');
    mkdirSync(lock);
    await (await start(directory)).stop();
    mkdirSync(join(lock, 'something'), { recursive: true });
    await expect(start(directory)).rejects.toMatchObject({
      code: 'not_writable',
      message: expect.stringContaining(`${lock} est un dossier`) as string,
    });
    expect(readdirSync(lock)).toEqual(['something']);
  });
});

async function firstChildOf(pid: number): Promise<number> {
  for (;;) {
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    if (child) return Number(child);
    await new Promise((resume) => setTimeout(resume, 5));
  }
}
