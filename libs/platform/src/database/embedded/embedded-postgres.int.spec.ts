import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import {
  ask,
  askServer,
  eraseTemporaryDirectories,
  launchElsewhere,
  temporaryDirectory,
} from './embedded-postgres.harness';
import { isAlive, waitForExit } from './process-state';

const started: EmbeddedPostgres[] = [];

async function start(directory: string, port?: number): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ directory, ...(port === undefined ? {} : { port }) });
  started.push(server);
  return server;
}

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});
afterAll(eraseTemporaryDirectories);
jest.setTimeout(60_000);

describe('the embedded PostgreSQL', () => {
  it('is reachable from this machine only, with its password only', async () => {
    const server = await start(temporaryDirectory());
    const [settings] = await askServer(
      server,
      `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`,
    );
    expect(settings).toEqual({ addresses: '127.0.0.1', sockets: '' });
    const wrong = server.connectionString().replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps its password readable by its owner alone', async () => {
    const directory = temporaryDirectory();
    const server = await start(directory);
    const file = join(directory, 'password');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(server.connectionString()).toContain(readFileSync(file, 'utf8').trim());
    expect(readFileSync(join(directory, 'postgresql.log'), 'utf8')).not.toContain(readFileSync(file, 'utf8').trim());
  });

  it('keeps data, port and password from one start to the next', async () => {
    const directory = temporaryDirectory();
    const first = await start(directory);
    await askServer(first, `create table kept as select 'là'::text as word`);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start(directory);
    expect(second.pid).not.toBe(first.pid);
    expect(second.connectionString()).toBe(first.connectionString());
    expect(await askServer(second, 'select word from kept')).toEqual([{ word: 'là' }]);
  });

  it('takes another port when the previous one is taken meanwhile', async () => {
    const directory = temporaryDirectory();
    const first = await start(directory);
    await first.stop();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(first.port, '127.0.0.1', resolve));
    try {
      const second = await start(directory);
      expect(second.port).not.toBe(first.port);
      expect(await askServer(second, 'select 1 as one')).toEqual([{ one: 1 }]);
      await second.stop();
      await expect(start(directory, first.port)).rejects.toMatchObject({ code: 'port_taken' });
    } finally {
      await new Promise((resolve) => squatter.close(resolve));
    }
  });

  it('is one server for two processes that start it at the same instant, and only its launcher stops it', async () => {
    const directory = temporaryDirectory();
    const others = [launchElsewhere(directory), launchElsewhere(directory)];
    const announced = await Promise.all(others.map((other) => other.announced));
    expect(announced[0]?.pid).toBe(announced[1]?.pid);
    expect(announced.map(({ owned }) => owned).sort()).toEqual([false, true]);
    const guest = announced.findIndex(({ owned }) => !owned);
    await others[guest]?.leave();
    expect(await ask(announced[0]?.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
    await others[1 - guest]?.leave();
    expect(isAlive(announced[0]?.pid ?? 0)).toBe(false);
  });

  it('is taken over when its launcher was killed', async () => {
    const directory = temporaryDirectory();
    const killed = launchElsewhere(directory);
    const { pid } = await killed.announced;
    killed.process.kill('SIGKILL');
    await killed.leave();
    const server = await start(directory);
    expect(server.pid).toBe(pid);
    expect(server.owned).toBe(true);
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts again after a crash, whatever now bears the number it left in its pid file', async () => {
    const directory = temporaryDirectory();
    const first = await start(directory);
    await askServer(first, 'create table kept as select 1 as n');
    const pidFile = join(directory, 'data', 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8');
    process.kill(first.pid, 'SIGKILL');
    await waitForExit(first.pid, 5_000);
    expect(existsSync(pidFile)).toBe(true);
    const second = await start(directory);
    expect(await askServer(second, 'select n from kept')).toEqual([{ n: 1 }]);
    await second.stop();
    writeFileSync(pidFile, left.replace(String(first.pid), String(process.ppid)));
    const third = await start(directory);
    expect(await askServer(third, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('starts after a creation that was interrupted', async () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, 'data.new'));
    writeFileSync(join(directory, 'data.new', 'PG_VERSION'), '18\n');
    writeFileSync(join(directory, 'launch.lock'), '999999999');
    const server = await start(directory);
    expect(await askServer(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('says in one line where it cannot write', async () => {
    const file = join(temporaryDirectory(), 'file');
    writeFileSync(file, '');
    const refusal: unknown = await start(join(file, 'postgres')).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'not_writable', message: expect.stringContaining(file) as string });
    expect((refusal as Error).message).not.toContain('\n');
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('does not wait for ever where nothing can be created [needs Linux]', async () => {
    await expect(start('/proc/certitude/postgres')).rejects.toMatchObject({ code: 'not_writable' });
  });

  it('does not touch data of another major version', async () => {
    const directory = temporaryDirectory();
    await (await start(directory)).stop();
    writeFileSync(join(directory, 'data', 'PG_VERSION'), '12\n');
    await expect(start(directory)).rejects.toMatchObject({ code: 'data_version' });
  });
});
