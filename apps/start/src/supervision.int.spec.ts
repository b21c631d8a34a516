import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '#platform/database/embedded/process-state.js';
import { aProduct, aProductStartedBefore, eraseProducts, type Product, start, type Start } from './start.harness';

const started: Start[] = [];

function starting(...args: Parameters<typeof start>): Start {
  const run = start(...args);
  started.push(run);
  return run;
}

async function ready(product: Product): Promise<Start> {
  const run = starting(product);
  await run.says('Certitude est prêt');
  return run;
}

const databaseProcess = (product: Product): number =>
  Number(readFileSync(join(product.data, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);

/** The number that a server last noted when it was up. */
const processOf = (product: Product, server: 'api' | 'worker'): number =>
  Number(
    product
      .journal()
      .findLast((line) => line.startsWith(`${server} up`))
      ?.split(' ')
      .at(-1),
  );

const answers = async ({ port }: Product): Promise<number> =>
  (await fetch(`http://127.0.0.1:${String(port)}/health/ready`)).status;

afterEach(async () => {
  for (const { process, code } of started.splice(0)) {
    process.kill('SIGTERM');
    await code;
  }
});
afterAll(eraseProducts);
jest.setTimeout(90_000);

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('npm start', () => {
  it.each([
    ['api', "L'API", 'api.log'],
    ['worker', 'Le worker', 'worker.log'],
  ] as const)('starts the %s again when it is killed, and says so', async (server, label, log) => {
    const product = await aProductStartedBefore();
    const run = await ready(product);
    const killed = processOf(product, server);
    process.kill(killed, 'SIGKILL');
    await run.says(`${label} fonctionne de nouveau.`);
    expect(run.errors()).toMatch(
      new RegExp(
        `^${label} a cessé de fonctionner \\(SIGKILL.*\\) : nouvel essai dans 0,0 s ; détail dans .+${log}\\.\\n$`,
      ),
    );
    expect(processOf(product, server)).not.toBe(killed);
    expect(await answers(product)).toBe(200);
  });

  it('starts again an api that fails by itself, quoting its last words', async () => {
    const product = await aProductStartedBefore();
    const run = await ready(product);
    await fetch(`http://127.0.0.1:${String(product.port)}/die`).catch(() => undefined);
    await run.says("L'API fonctionne de nouveau.");
    expect(run.errors()).toContain("L'API a cessé de fonctionner (code 3 : the api gave up) : nouvel essai");
  });

  it('starts the database again, at the same address, when it is killed', async () => {
    const product = await aProductStartedBefore();
    const run = await ready(product);
    const killed = databaseProcess(product);
    const { port } = JSON.parse(readFileSync(join(product.data, 'postgres/server.json'), 'utf8')) as { port: number };
    process.kill(killed, 'SIGKILL');
    await run.says('La base locale fonctionne de nouveau.');
    expect(run.errors()).toMatch(
      /^La base locale a cessé de fonctionner : nouvel essai dans 0,0 s ; détail dans .+\n$/,
    );
    expect(databaseProcess(product)).not.toBe(killed);
    expect(JSON.parse(readFileSync(join(product.data, 'postgres/server.json'), 'utf8'))).toMatchObject({ port });
    const next = databaseProcess(product);
    run.process.kill('SIGTERM');
    expect(await run.code).toBe(0);
    expect(isAlive(next)).toBe(false);
  });

  it('gives up what dies again and again, stops the rest and fails', async () => {
    const product = await aProductStartedBefore();
    const run = await ready(product);
    const database = databaseProcess(product);
    product.condemnWorkers();
    process.kill(processOf(product, 'worker'), 'SIGKILL');
    expect(await run.code).toBe(1);
    const lines = run.errors().trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(
      /^Le worker a cessé de fonctionner \(SIGKILL.*\), 3 fois de suite : abandon ; détail dans .+worker\.log\.$/,
    );
    expect(product.journal().at(-1)).toBe('api stopped');
    expect(isAlive(database)).toBe(false);
  });

  onLinux('comes back each time everything is killed at once, at whatever moment [needs Linux]', async () => {
    const product = await aProduct();
    for (const moment of [150, 600, 1_200, 2_500]) {
      const run = starting(product);
      await new Promise((resume) => setTimeout(resume, moment));
      run.process.kill('SIGKILL');
      for (const pid of ownProcesses(product)) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
      await run.code;
      expect(ownProcesses(product).filter(isAlive)).toEqual([]);
    }
    await ready(product);
    expect(await answers(product)).toBe(200);
  });

  it('says that it already runs on the same data, and touches nothing', async () => {
    const product = await aProductStartedBefore();
    await ready(product);
    const before = contentOf(product.data);
    for (const port of [product.port, product.port + 1]) {
      const second = starting({ ...product, port });
      expect(await second.code).toBe(1);
      expect(second.errors()).toMatch(
        new RegExp(
          `^Certitude tourne déjà sur les données de .+ \\(http://localhost:${String(product.port)}, processus \\d+\\) : .+\\n$`,
        ),
      );
      expect(second.output()).toBe('');
    }
    expect(contentOf(product.data)).toEqual(before);
    expect(await answers(product)).toBe(200);
  });

  it('takes over the claim of a process that is no more, and an empty directory in its place', async () => {
    const product = await aProductStartedBefore();
    mkdirSync(product.data, { recursive: true });
    const claim = join(product.data, 'instance.lock');
    writeFileSync(claim, JSON.stringify({ pid: process.ppid, birth: 'another', address: 'http://x' }));
    (await ready(product)).process.kill('SIGTERM');
    await started.at(-1)?.code;
    mkdirSync(claim);
    await ready(product);
  });

  const withMounts = process.platform === 'linux' && process.getuid?.() === 0 ? it : it.skip;
  withMounts('says how much room is left when there is too little to start [needs root on Linux]', async () => {
    const product = await aProduct();
    mkdirSync(product.data);
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', product.data]);
    expect(mount.status).toBe(0);
    try {
      const run = starting(product);
      expect(await run.code).toBe(1);
      expect(run.errors()).toMatch(
        /^Il reste 2\d Mo sur le disque de .+, il en faut 250 pour démarrer : libérez de la place, ou .+\n$/,
      );
      expect(readdirSync(product.data)).toEqual([]);
    } finally {
      spawnSync('umount', [product.data]);
    }
  });
});

/** What works in a product's folder or is told of it: PostgreSQL and its sessions, the servers, the seed. */
const ownProcesses = ({ root }: Product): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return `${readlinkSync(`/proc/${pid}/cwd`)} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8')}`.includes(root);
      } catch {
        return false;
      }
    })
    .map(Number);

/** Names and sizes of the files that only a start writes, PostgreSQL's own aside. */
const contentOf = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith(join('postgres', 'data')))
    .map((path) => `${path} ${String(statSync(join(directory, path)).size)}`)
    .sort();
