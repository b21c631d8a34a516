import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileSystemRefusal } from '#platform/database/embedded/embedded-postgres.error.js';
import type { TlsFiles } from '#platform/tls/tls-files.js';
import type { AskedTls } from './arguments.mjs';
import { StartupError } from './startup.error';
import { factsOf } from './tls/served-tls';
import { networkAddresses, trialFiles } from './tls/trial-certificate';

/** What this machine's instance runs with. */
export interface LocalSettings {
  /** Where `dist` is. */
  readonly root: string;
  /** Holds the database, the stored files, the secrets and the logs. */
  readonly directory: string;
  readonly host: string;
  readonly port: number;
  /** Given by the user; otherwise the embedded server is started. */
  readonly databaseUrl: string | undefined;
  readonly production: boolean;
  readonly demo: boolean;
  readonly address: string;
  /** What the api speaks https with, when it does; `isTrial` is made by this machine when it is not there. */
  readonly tls: (TlsFiles & { readonly isTrial: boolean }) | undefined;
}

/** The root of the repository, whether this runs from the sources or from `dist`. */
export const ROOT = ancestorWithPackage(__dirname);

/** Loaded before a program that must not outlive this one. */
export const STOP_WITH_PARENT = join(ROOT, 'apps/start/src/stop-with-parent.cjs');

function ancestorWithPackage(directory: string): string {
  return existsSync(join(directory, 'package.json')) ? directory : ancestorWithPackage(dirname(directory));
}

export function readLocalSettings(env: NodeJS.ProcessEnv, root: string, askedTls?: AskedTls): LocalSettings {
  const production = env['NODE_ENV'] === 'production';
  const databaseUrl = env['DATABASE_URL'] === '' ? undefined : env['DATABASE_URL'];
  if (production) {
    const missing = ['DATABASE_URL', 'SESSION_SECRET', 'ENCRYPTION_KEYS', 'TRAIL_KEY', 'PUBLIC_URL'].filter(
      (name) => (env[name] ?? '') === '',
    );
    if (missing.length > 0) {
      throw new StartupError(`En production (NODE_ENV=production), définissez ${missing.join(', ')}.`);
    }
  }
  const port = portOf(env['PORT']);
  const host = env['HOST'] === undefined || env['HOST'] === '' ? '127.0.0.1' : env['HOST'];
  const asked = env['CERTITUDE_DEMO'];
  const directory = resolve(root, env['CERTITUDE_DIR'] ?? '.certitude');
  const tls = tlsOf(env, directory, askedTls);
  return {
    root,
    directory,
    host,
    port,
    databaseUrl,
    production,
    demo: asked === undefined || asked === '' ? !production : ['1', 'true'].includes(asked),
    address: addressOf(env, { host, port, tls }),
    tls,
  };
}

/** Files that were asked for are named from where the command was typed, those of the environment from the root. */
function tlsOf(env: NodeJS.ProcessEnv, directory: string, asked: AskedTls | undefined): LocalSettings['tls'] {
  if (asked === 'trial') return { ...trialFiles(directory), isTrial: true };
  const from = (file: string) => resolve(env['INIT_CWD'] ?? '.', file);
  if (asked) return { certificate: from(asked.certificate), key: from(asked.key), isTrial: false };
  const [certificate = '', key = ''] = [env['TLS_CERT_FILE'], env['TLS_KEY_FILE']];
  if ((certificate === '') !== (key === '')) {
    throw new StartupError('TLS_CERT_FILE et TLS_KEY_FILE se définissent ensemble.');
  }
  return certificate === '' ? undefined : { certificate: resolve(certificate), key: resolve(key), isTrial: false };
}

/**
 * Where Certitude is found, printed on certificates and in links: `PUBLIC_URL`; else, over https, the first name of the
 * certificate, or of the network the first address where the trial one is opened to it.
 */
function addressOf(env: NodeJS.ProcessEnv, { host, port, tls }: Pick<LocalSettings, 'host' | 'port' | 'tls'>): string {
  const given = (env['PUBLIC_URL'] ?? '').replace(/\/+$/, '');
  if (!tls) return given || `http://localhost:${String(port)}`;
  if (given !== '') {
    if (given.startsWith('https:')) return given;
    throw new StartupError(`PUBLIC_URL vaut ${given} : avec un certificat, elle commence par https:.`);
  }
  const names = tls.isTrial ? (isLocal(host) ? [] : networkAddresses()) : factsOf(tls).names;
  const name = names.find((one) => !one.includes('*')) ?? 'localhost';
  return `https://${name.includes(':') ? `[${name}]` : name}${port === 443 ? '' : `:${String(port)}`}`;
}

const isLocal = (host: string): boolean => ['localhost', '127.0.0.1', '::1'].includes(host);

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new StartupError(`PORT doit être un nombre entre 1 et 65535, et non « ${text} ».`);
}

/** The environment of api and worker: what the user set, and our choices for the rest. */
export function serverEnvironment(
  settings: LocalSettings,
  databaseUrl: string,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const web = join(settings.root, 'dist/apps/web');
  const defaults = {
    STORAGE_DIR: join(settings.directory, 'storage'),
    ...(existsSync(web) ? { WEB_DIR: web } : {}),
    ...(settings.production
      ? {}
      : {
          SESSION_SECRET: localSecret(settings),
          ENCRYPTION_KEYS: localEncryptionKeys(settings),
          TRAIL_KEY: localTrailKey(settings),
        }),
  };
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { tls, host, port, address } = settings;
  return {
    ...defaults,
    ...given,
    HOST: host,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    ...(tls && { TLS_CERT_FILE: tls.certificate, TLS_KEY_FILE: tls.key, PUBLIC_URL: address }),
  };
}

/** Made once: sessions survive a restart, and two machines never share a secret. */
const localSecret = (settings: LocalSettings): string =>
  keptIn(settings, 'session-secret', () => randomBytes(48).toString('base64url'));

/**
 * Made once. What it sealed cannot be read without it: it has a name of its own, so that a key made after the first was
 * lost is never mistaken for it.
 */
const localEncryptionKeys = (settings: LocalSettings): string =>
  keptIn(
    settings,
    'encryption-keys',
    () => `machine-${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`,
  );

/** Made once, kept beside the encryption keys: the digests of the trail are compared with it for as long as they last. */
const localTrailKey = (settings: LocalSettings): string =>
  keptIn(settings, 'trail-key', () => randomBytes(32).toString('base64'));

/** A secret file of this machine, for its owner alone; never written over. */
function keptIn(settings: LocalSettings, name: string, make: () => string): string {
  const file = join(settings.directory, name);
  try {
    if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw fileSystemRefusal(file, error);
  }
}
