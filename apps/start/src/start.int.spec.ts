import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { aPair } from '#platform/tls/pair.fixture.js';
import { isAlive, waitForExit } from '#platform/database/embedded/process-state.js';
import { aProduct, aProductStartedBefore, eraseProducts, type Product, start, type Start } from './start.harness';

const started: Start[] = [];

function starting(...args: Parameters<typeof start>): Start {
  const run = start(...args);
  started.push(run);
  return run;
}

const READY = 'Certitude est prêt';

const databaseProcess = (product: Product): number =>
  Number(readFileSync(join(product.data, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);

afterEach(async () => {
  for (const { process, code } of started.splice(0)) {
    process.kill('SIGTERM');
    await code;
  }
});
afterAll(eraseProducts);
jest.setTimeout(60_000);

describe('npm start', () => {
  it('says the address and the demo accounts on one line, once everything is ready', async () => {
    const product = await aProduct();
    const run = starting(product);
    await run.says(READY);
    const lines = run.output().trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      new RegExp(`^Certitude est prêt en \\d+,\\d s : http://localhost:${String(product.port)} — `),
    );
    expect(lines[0]).toContain('coordination@exemple.fr (coordinatrice) — mot de passe : demo-demo');
    expect(product.journal().some((line) => line.startsWith('worker up'))).toBe(true);
  });

  it('stops api, then worker, then the database, when asked to', async () => {
    const product = await aProductStartedBefore();
    const run = starting(product);
    await run.says(READY);
    const database = databaseProcess(product);
    run.process.kill('SIGINT');
    expect(await run.code).toBe(0);
    expect(product.journal().slice(-3)).toEqual(['api stops', 'api stopped', 'worker stops']);
    expect(isAlive(database)).toBe(false);
    expect(readFileSync(join(product.data, 'postgres/postgresql.log'), 'utf8')).toContain(
      'database system is shut down',
    );
    expect(run.errors()).toBe('');
  });

  it('takes a keystroke that arrives twice for one, and a second one for an order', async () => {
    const product = await aProductStartedBefore();
    const polite = starting(product);
    await polite.says(READY);
    polite.process.kill('SIGINT');
    polite.process.kill('SIGINT');
    expect(await polite.code).toBe(0);

    const stubborn = starting(product, { STUBBORN: '1' });
    await stubborn.says(READY);
    const database = databaseProcess(product);
    stubborn.process.kill('SIGINT');
    await stubborn.says('Arrêt en cours');
    await new Promise((resume) => setTimeout(resume, 600));
    expect(stubborn.process.exitCode).toBeNull();
    stubborn.process.kill('SIGINT');
    expect(await stubborn.code).toBe(130);
    expect(await waitForExit(database, 10_000)).toBe(true);
  });

  it('leaves no database behind when it is stopped while starting', async () => {
    const product = await aProduct();
    const run = starting(product);
    const pidFile = join(product.data, 'postgres/data/postmaster.pid');
    while (!existsSync(pidFile)) await new Promise((resume) => setTimeout(resume, 5));
    const database = databaseProcess(product);
    run.process.kill('SIGTERM');
    expect(await run.code).toBe(0);
    expect(isAlive(database)).toBe(false);
    expect(product.journal()).toEqual([]);
  });

  it('is not outlived by its servers when it is killed, and starts again', async () => {
    const product = await aProductStartedBefore();
    const killed = starting(product);
    await killed.says(READY);
    const database = databaseProcess(product);
    killed.process.kill('SIGKILL');
    await killed.code;
    while (!product.journal().includes('api stopped') || !product.journal().includes('worker stops')) {
      await new Promise((resume) => setTimeout(resume, 20));
    }
    const next = starting(product);
    await next.says(READY);
    expect(databaseProcess(product)).toBe(database);
    next.process.kill('SIGTERM');
    expect(await next.code).toBe(0);
    expect(isAlive(database)).toBe(false);
  });

  it('makes demo data once, shows its accounts each time, and makes none when told not to', async () => {
    const product = await aProductStartedBefore();
    for (const demo of ['', '', '0']) {
      const run = starting(product, { CERTITUDE_DEMO: demo });
      await run.says(READY);
      expect(run.output().includes('demo-demo')).toBe(demo !== '0');
      run.process.kill('SIGTERM');
      await run.code;
    }
    expect(product.journal().filter((line) => line === 'seeded')).toHaveLength(1);
    const none = await aProductStartedBefore();
    const bare = starting(none, { CERTITUDE_DEMO: '0' });
    await bare.says(READY);
    expect(none.journal()).not.toContain('seeded');
  });

  it('keeps one secret of its own, readable by its owner alone', async () => {
    const product = await aProduct();
    for (let turn = 0; turn < 2; turn += 1) {
      const run = starting(product);
      await run.says(READY);
      run.process.kill('SIGTERM');
      await run.code;
    }
    const [first, second] = product.journal().filter((line) => line.startsWith('api up'));
    const secretOf = (line = '') => line.split(' ')[2];
    expect(secretOf(first)).toBe(secretOf(second));
    expect(secretOf(first)?.length).toBeGreaterThan(40);
    expect(statSync(join(product.data, 'session-secret')).mode & 0o777).toBe(0o600);
  });

  it('erases the local data when asked and confirmed, never otherwise', async () => {
    const product = await aProduct();
    const first = starting(product);
    await first.says(READY);
    const running = starting({ ...product, port: product.port + 1 }, {}, { reset: true, confirmed: true });
    expect(await running.code).toBe(1);
    expect(running.errors()).toBe("Certitude tourne encore sur ces données : arrêtez-le avant d'utiliser --reset.\n");
    first.process.kill('SIGTERM');
    await first.code;
    const mark = join(product.data, 'mark');
    writeFileSync(mark, '');
    const unconfirmed = starting(product, {}, { reset: true });
    expect(await unconfirmed.code).toBe(1);
    expect(unconfirmed.errors()).toBe('--reset demande une confirmation : ajoutez --yes.\n');
    expect(existsSync(mark)).toBe(true);
    const confirmed = starting(product, {}, { reset: true, confirmed: true });
    await confirmed.says(READY);
    expect(existsSync(mark)).toBe(false);
  });
});

describe('npm start says in one line, with an exit code, that', () => {
  async function refusal(env: Record<string, string>, product?: Product): Promise<string> {
    const run = starting(product ?? (await aProduct()), env);
    expect(await run.code).toBe(1);
    expect(run.output()).toBe('');
    expect(run.errors().trim().split('\n')).toHaveLength(1);
    return run.errors().trim();
  }

  it('the port is taken', async () => {
    const product = await aProduct();
    const squatter = createServer();
    await new Promise<void>((listening) => squatter.listen(product.port, '127.0.0.1', listening));
    expect(await refusal({}, product)).toContain(`Le port ${String(product.port)} est déjà utilisé`);
    expect(existsSync(product.data)).toBe(false);
    await new Promise((closed) => squatter.close(closed));
  });

  it('the certificate is not there, or its key is not its own', async () => {
    const product = await aProduct();
    const [certificate, key] = [join(product.root, 'a.crt'), join(product.root, 'a.key')];
    const tls = { TLS_CERT_FILE: certificate, TLS_KEY_FILE: key };
    expect(await refusal(tls, product)).toBe(`Le certificat ${certificate} n’existe pas.`);
    writeFileSync(certificate, (await aPair()).certificate);
    writeFileSync(key, (await aPair()).key);
    expect(await refusal(tls, product)).toContain('La clé n’est pas celle du certificat');
    expect(await refusal({ TLS_KEY_FILE: key })).toBe('TLS_CERT_FILE et TLS_KEY_FILE se définissent ensemble.');
    expect(existsSync(product.data)).toBe(false);
  });

  it('the port is no port', async () => {
    expect(await refusal({ PORT: 'http' })).toBe('PORT doit être un nombre entre 1 et 65535, et non « http ».');
  });

  it('the disk cannot be written', async () => {
    const product = await aProduct();
    const file = join(product.root, 'file');
    writeFileSync(file, '');
    expect(await refusal({ CERTITUDE_DIR: join(file, 'data') }, product)).toContain(`Impossible d'écrire dans ${file}`);
  });

  it.each([
    ['nothing listens there', 'postgresql://a:secret@127.0.0.1:1/x', "rien n'écoute à cette adresse"],
    ['the host is unknown', 'postgresql://a:secret@nowhere.invalid/x', "ce nom d'hôte est inconnu"],
    ['it is no connection string', 'secret', 'illisible'],
  ])('DATABASE_URL is wrong: %s', async (_why, url, words) => {
    const line = await refusal({ DATABASE_URL: url });
    expect(line).toContain(words);
    expect(line).not.toContain('secret');
  });

  it('production lacks its settings', async () => {
    expect(await refusal({ NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(40) })).toBe(
      'En production (NODE_ENV=production), définissez DATABASE_URL, ENCRYPTION_KEYS, TRAIL_KEY, PUBLIC_URL.',
    );
  });
});
