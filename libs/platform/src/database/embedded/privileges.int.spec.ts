import { chmodSync, chownSync, cpSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { executable, findBinaries, restoreLibraryLinks } from './binaries';
import { startEmbeddedPostgres } from './embedded-postgres';
import {
  ask,
  askServer,
  eraseTemporaryDirectories,
  launchElsewhere,
  temporaryDirectory,
} from './embedded-postgres.harness';
import { choosePrivileges, commandFor, type Privileges } from './privileges';
import { isAlive } from './process-state';
import { spawnSync } from 'node:child_process';

const NOBODY = { uid: 65534, gid: 65534 };
const asRoot = process.getuid?.() === 0;
const { file, args } = commandFor({ kind: 'namespace' }, 'true', []);
const namespaces = asRoot && spawnSync(file, args).status === 0;

/** Skipped tests stay visible in the report, with what they need in their name. */
const whenRoot = asRoot ? it : it.skip;
/** The launcher runs from the sources: they may lie under a folder that is closed to other accounts. */
const isOpen =
  asRoot && spawnSync(process.execPath, ['-e', 'fs.statSync(process.argv[1])', __filename], NOBODY).status === 0;
const whenOpen = isOpen ? it : it.skip;
const whenNamespaces = namespaces ? it : it.skip;

afterAll(eraseTemporaryDirectories);
jest.setTimeout(60_000);

async function startAs(
  kind: Privileges['kind'],
  directory: string,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const server = await startEmbeddedPostgres({ directory, privileges: { only: [kind] } });
  try {
    expect(server.privileges).toBe(kind);
    await work(server.connectionString());
  } finally {
    await server.stop();
  }
}

/** A home closed to every other account, with the database directory inside. */
function closedHome(): string {
  const home = temporaryDirectory();
  chmodSync(home, 0o700);
  return join(home, 'repository', '.certitude', 'postgres');
}

describe('running PostgreSQL without being root', () => {
  whenNamespaces('leaves every file to root inside a user namespace [needs root and user namespaces]', async () => {
    const directory = closedHome();
    await startAs('namespace', directory, async (url) => {
      expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
    expect(statSync(join(directory, 'data', 'base')).uid).toBe(0);
  });

  whenRoot('drops to an ordinary account whose data lies under a closed home [needs root]', async () => {
    const directory = closedHome();
    await startAs('user', directory, async (url) => {
      await ask(url, 'create table kept as select 1 as n');
      // Writing new files later must work as well as at creation.
      await ask(url, 'checkpoint');
      await ask(url, 'create database another');
    });
    await startAs('user', directory, async (url) => {
      expect(await ask(url, 'select n from kept')).toEqual([{ n: 1 }]);
    });
    expect(statSync(join(directory, 'data')).uid).not.toBe(0);
  });

  whenNamespaces('hands the data over when the way to run changes [needs root and user namespaces]', async () => {
    const directory = closedHome();
    await startAs('namespace', directory, async (url) => {
      await ask(url, 'create table kept as select 1 as n');
    });
    for (const kind of ['user', 'namespace'] as const) {
      await startAs(kind, directory, async (url) => {
        expect(await ask(url, 'select n from kept')).toEqual([{ n: 1 }]);
      });
    }
  });

  whenRoot('copies the binaries, once, where the account can reach them [needs root]', () => {
    const original = findBinaries();
    restoreLibraryLinks(original);
    const home = temporaryDirectory();
    chmodSync(home, 0o700);
    const unreachable = { ...original, root: join(home, 'native') };
    cpSync(original.root, unreachable.root, { recursive: true, verbatimSymlinks: true });
    const copiesIn = temporaryDirectory();
    chmodSync(copiesIn, 0o1777);

    const chosen = choosePrivileges(unreachable, { copiesIn, only: ['user'] });
    expect(chosen.binaries.root.startsWith(copiesIn)).toBe(true);
    const created = statSync(executable(chosen.binaries, 'postgres')).ino;
    const again = choosePrivileges(unreachable, { copiesIn, only: ['user'] });
    expect(statSync(executable(again.binaries, 'postgres')).ino).toBe(created);
  });

  whenRoot('never runs binaries that somebody else left under the name of our copy [needs root]', () => {
    const original = findBinaries();
    restoreLibraryLinks(original);
    const home = temporaryDirectory();
    chmodSync(home, 0o700);
    const unreachable = { ...original, root: join(home, 'native') };
    cpSync(original.root, unreachable.root, { recursive: true, verbatimSymlinks: true });
    const copiesIn = temporaryDirectory();
    chmodSync(copiesIn, 0o1777);
    const trap = join(copiesIn, `certitude-postgresql-${original.build}`);
    mkdirSync(trap);
    chownSync(trap, NOBODY.uid, NOBODY.gid);

    const chosen = choosePrivileges(unreachable, { copiesIn, only: ['user'] });
    expect(chosen.binaries.root).not.toBe(trap);
    expect(statSync(chosen.binaries.root).uid).toBe(0);
  });

  whenOpen(
    'runs as it is for an ordinary account [needs root, and sources that another account may read]',
    async () => {
      const directory = temporaryDirectory();
      chownSync(directory, NOBODY.uid, NOBODY.gid);
      const other = launchElsewhere(directory, NOBODY);
      const { pid, privileges, url } = await other.announced;
      expect(privileges).toBe('plain');
      expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(statSync(join(directory, 'data')).uid).toBe(NOBODY.uid);
      await other.leave();
      expect(isAlive(pid)).toBe(false);
    },
  );

  whenOpen(
    "says that the data is another account's [needs root, and sources that another account may read]",
    async () => {
      const directory = temporaryDirectory();
      await (await startEmbeddedPostgres({ directory, privileges: { only: ['namespace', 'user'] } })).stop();
      chownSync(directory, NOBODY.uid, NOBODY.gid);
      const other = launchElsewhere(directory, NOBODY);
      expect(await other.announced).toEqual({ refused: 'not_writable' });
      await other.leave();
    },
  );

  it('uses the account it is given when that is not root, and finds a way when it is', async () => {
    const server = await startEmbeddedPostgres({ directory: temporaryDirectory() });
    expect(await askServer(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(server.privileges === 'plain').toBe(!asRoot);
    await server.stop();
  });
});
