import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEncryptionKeys } from '#platform/encryption/encryption-keys.js';
import { isSupportedNode, SUPPORTED_NODE } from './node-version.mjs';
import { parseDemoReport } from './demo-data';
import { lastWords } from './last-words';
import { readLocalSettings, serverEnvironment } from './local-settings';
import { readyLine } from './ready-line';

describe('the Node version', () => {
  it('is the one that package.json declares', () => {
    const manifest = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(SUPPORTED_NODE).toBe(manifest.engines.node);
  });

  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.0', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['23.9.0', false],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('%s is supported: %s', (version, supported) => {
    expect(isSupportedNode(version)).toBe(supported);
  });
});

describe('the ready line', () => {
  const account = { email: 'a@exemple.fr', role: 'administratrice', password: 'demo' };

  it('is the address alone without demo accounts', () => {
    expect(readyLine('http://localhost:3000', 2_345, [])).toBe('Certitude est prêt en 2,3 s : http://localhost:3000');
  });

  it('gives a shared password once, and each password when they differ', () => {
    const other = { ...account, email: 'b@exemple.fr', role: 'juré' };
    expect(readyLine('http://x', 0, [account, other])).toBe(
      'Certitude est prêt en 0,0 s : http://x — démonstration : a@exemple.fr (administratrice) · b@exemple.fr (juré) — mot de passe : demo',
    );
    expect(readyLine('http://x', 0, [account, { ...other, password: 'autre' }])).toContain(
      'a@exemple.fr (administratrice, demo) · b@exemple.fr (juré, autre)',
    );
  });
});

describe('local settings', () => {
  it('make demo data on a workstation, never in production, unless told otherwise', () => {
    const production = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgresql://x/y',
      SESSION_SECRET: 's',
      ENCRYPTION_KEYS: 'k',
      TRAIL_KEY: 't',
      PUBLIC_URL: 'https://certitude.exemple.fr/',
    };
    expect(readLocalSettings({}, '/r').demo).toBe(true);
    expect(readLocalSettings({ CERTITUDE_DEMO: '0' }, '/r').demo).toBe(false);
    expect(readLocalSettings(production, '/r').demo).toBe(false);
    expect(readLocalSettings({ ...production, CERTITUDE_DEMO: '1' }, '/r').demo).toBe(true);
    expect(readLocalSettings(production, '/r').address).toBe('https://certitude.exemple.fr');
  });

  it('take empty variables for absent ones', () => {
    const settings = readLocalSettings({ PORT: '', HOST: '', DATABASE_URL: '' }, '/r');
    expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: undefined });
  });

  it('keep what the user set, and never invent a secret for production', () => {
    const directory = mkdtempSync(join(tmpdir(), 'certitude-settings-'));
    const settings = readLocalSettings({ CERTITUDE_DIR: directory }, '/r');
    expect(
      serverEnvironment(settings, 'postgresql://x/y', { STORAGE_DIR: '/s', SESSION_SECRET: 'mine' }),
    ).toMatchObject({
      STORAGE_DIR: '/s',
      SESSION_SECRET: 'mine',
      DATABASE_URL: 'postgresql://x/y',
      PORT: '3000',
    });
    const bare = serverEnvironment({ ...settings, production: true }, 'postgresql://x/y', {});
    expect(bare).not.toHaveProperty('SESSION_SECRET');
    expect(bare).not.toHaveProperty('ENCRYPTION_KEYS');
    expect(bare).not.toHaveProperty('TRAIL_KEY');
    rmSync(directory, { recursive: true });
  });
});

describe('the encryption keys of a machine', () => {
  const directory = mkdtempSync(join(tmpdir(), 'certitude-keys-'));
  const settings = readLocalSettings({ CERTITUDE_DIR: directory }, '/r');
  const file = join(directory, 'encryption-keys');
  const given = (env: NodeJS.ProcessEnv = {}) =>
    serverEnvironment(settings, 'postgresql://x/y', env)['ENCRYPTION_KEYS'];
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  it('are made once, for its owner alone', () => {
    const keys = given();
    expect(given()).toBe(keys);
    expect(readFileSync(file, 'utf8')).toBe(keys);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(parseEncryptionKeys(keys ?? '')).toHaveLength(1);
  });

  it('are never written over, even to add one, and those of the environment come first', () => {
    const rotated = `neuve:${'A'.repeat(43)}=,${readFileSync(file, 'utf8')}`;
    writeFileSync(file, `${rotated}\n`);
    expect(given()).toBe(rotated);
    expect(given({ ENCRYPTION_KEYS: 'mine' })).toBe('mine');
    expect(readFileSync(file, 'utf8')).toBe(`${rotated}\n`);
  });

  it('bear another name once they were lost, so that the new one is not taken for the old', () => {
    const before = parseEncryptionKeys(given() ?? '').map(({ id }) => id);
    rmSync(file);
    const after = parseEncryptionKeys(given() ?? '').map(({ id }) => id);
    expect(before).not.toContain(after[0]);
  });
});

describe('the last words of a server', () => {
  it('are the error of a crash, not its stack', () => {
    expect(lastWords('node:x:1\nTypeError: no such thing\n    at a (b:1)\n    at c (d:2)\n\nNode.js v20\n')).toBe(
      'no such thing',
    );
  });

  it('are the message of the last failure logged', () => {
    expect(lastWords('{"level":30,"msg":"up"}\n{"level":60,"msg":"cannot go on"}\n{"level":30,"msg":"bye"}\n')).toBe(
      'cannot go on',
    );
  });

  it('are nothing when it said nothing', () => {
    expect(lastWords('')).toBeUndefined();
  });
});

describe('the report of the seed', () => {
  it('is the last line it prints', () => {
    const account = { email: 'a@exemple.fr', role: 'juré', password: 'demo' };
    expect(parseDemoReport(`noise\n${JSON.stringify({ created: true, accounts: [account] })}\n`)).toEqual({
      created: true,
      accounts: [account],
    });
  });

  it('is demanded', () => {
    expect(() => parseDemoReport('done\n')).toThrow('compte rendu lisible');
    expect(() => parseDemoReport('')).toThrow('compte rendu lisible');
  });
});
