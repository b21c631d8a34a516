import { resolve } from 'node:path';
import { z } from 'zod';
import {
  DEVELOPMENT_ENCRYPTION_KEYS,
  type EncryptionKey,
  EncryptionKeysError,
  includesDevelopmentKey,
  parseEncryptionKeys,
} from '../encryption/encryption-keys';
import type { TlsFiles } from '../tls/tls-files';

const DEFAULT_SECRET = 'certitude-development-only-secret-0000';
const DEFAULT_TRAIL_KEY = 'certitude-development-only-trail-key-0000';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

const encryptionKeys = z
  .string()
  .default(DEVELOPMENT_ENCRYPTION_KEYS)
  .transform((text, { addIssue }) => {
    try {
      return parseEncryptionKeys(text);
    } catch (error) {
      if (!(error instanceof EncryptionKeysError)) throw error;
      addIssue(error.message);
      return z.NEVER;
    }
  });

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(16),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SESSION_SECRET: z.string().min(32).default(DEFAULT_SECRET),
  ENCRYPTION_KEYS: encryptionKeys,
  TRAIL_KEY: z.string().min(32).default(DEFAULT_TRAIL_KEY),
  STORAGE_DIR: z.string().default('.certitude/storage'),
  TEMPLATES_DIR: z.string().default('templates'),
  WEB_DIR: z.string().optional(),
  JOB_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(8),
  JOB_LOST_AFTER_SECONDS: z.coerce.number().int().min(1).max(3_600).default(60),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  WORKER_HEALTH_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(1_200),
  REQUEST_SECONDS: z.coerce.number().int().min(1).max(3_600).default(120),
  TLS_CERT_FILE: z.string().optional(),
  TLS_KEY_FILE: z.string().optional(),
  TRUST_PROXY: z.union([flag.transform(Number), z.coerce.number().int().min(0).max(9)]).default(0),
  CERTITUDE_DEMO: flag.default(false),
});

/** Everything the environment decides, validated once, frozen. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Address printed on certificates and in links, without a final slash. */
    readonly publicUrl: string;
    /** How many proxies stand before this process: the address of a caller is what the first of them saw. */
    readonly trustProxy: number;
    readonly secureCookies: boolean;
    /** The certificate and key that this process speaks https with; absent when a proxy does, or nobody. */
    readonly tls: TlsFiles | undefined;
    /** Per credential, or per address of strangers; a tenth of it where guessing would pay. */
    readonly requestsPerMinute: number;
    /** What a request may take to arrive, its body included; answers may last. */
    readonly requestSeconds: number;
    /** Directory of the built web application; absent when another server serves it. */
    readonly webDirectory: string | undefined;
  };
  readonly database: { readonly url: string; readonly poolSize: number };
  readonly redisUrl: string | undefined;
  readonly sessionSecret: string;
  /** The first seals what the database must not hold in clear, all of them open it. */
  readonly encryptionKeys: readonly EncryptionKey[];
  /**
   * Makes the digests of ratings in the trail, so that whoever reads it cannot find a level by trying them all. It never
   * changes: another one, and the digests of before prove nothing any more.
   */
  readonly trailKey: string;
  readonly storageDirectory: string;
  /** Absolute path of the document templates. */
  readonly templatesDirectory: string;
  readonly jobConcurrency: number;
  /** Work handed to the queue and not done after so many seconds is handed to it again. */
  readonly jobLostAfterSeconds: number;
  /** Where e-mails are handed over and who they come from; without it the product writes none. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Bearer token that opens `/metrics`; without it only callers on this machine may read them. */
  readonly metricsToken: string | undefined;
  /** Port of the worker's health and metrics; the worker listens to nothing when absent. */
  readonly workerHealthPort: number | undefined;
  readonly logLevel: string;
  readonly demo: boolean;
}

/** Injection token of the frozen {@link Config}. */
export const CONFIG = Symbol('config');

/** The environment is wrong: each line of the message names one variable and what to do. */
export class ConfigError extends Error {}

/**
 * Reads and validates the environment.
 * @throws ConfigError naming each faulty variable; in production also when a secret is missing or left at its default.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const values = valid(environment, env);
  const production = values.NODE_ENV === 'production';
  if (production && values.SESSION_SECRET === DEFAULT_SECRET) {
    throw new ConfigError('SESSION_SECRET : à définir en production (32 caractères au hasard, au moins)');
  }
  if (production && !values.PUBLIC_URL) {
    throw new ConfigError('PUBLIC_URL : à définir en production (adresse imprimée sur les certificats)');
  }
  if (production) refuseKnownKeys(values.ENCRYPTION_KEYS);
  if (production && values.TRAIL_KEY === DEFAULT_TRAIL_KEY) {
    throw new ConfigError('TRAIL_KEY : à définir en production (openssl rand -base64 32), une fois pour toutes');
  }
  const tls = tlsOf(values);
  const scheme = tls ? 'https' : 'http';
  const publicUrl = (values.PUBLIC_URL ?? `${scheme}://localhost:${values.PORT}`).replace(/\/+$/, '');
  if (tls && !publicUrl.startsWith('https:')) {
    throw new ConfigError('PUBLIC_URL : commence par https: quand un certificat est donné (TLS_CERT_FILE)');
  }
  return deepFreeze({
    environment: values.NODE_ENV,
    http: {
      host: values.HOST,
      port: values.PORT,
      publicUrl,
      trustProxy: values.TRUST_PROXY,
      // A workstation's address may be https at a tunnel while its pages are opened without: their cookies must stay.
      secureCookies: tls !== undefined || (production && publicUrl.startsWith('https:')),
      tls,
      requestsPerMinute: values.REQUESTS_PER_MINUTE,
      requestSeconds: values.REQUEST_SECONDS,
      webDirectory: values.WEB_DIR,
    },
    database: { url: values.DATABASE_URL, poolSize: values.DATABASE_POOL_SIZE },
    redisUrl: values.REDIS_URL,
    sessionSecret: values.SESSION_SECRET,
    encryptionKeys: values.ENCRYPTION_KEYS,
    trailKey: values.TRAIL_KEY,
    storageDirectory: values.STORAGE_DIR,
    templatesDirectory: resolve(values.TEMPLATES_DIR),
    jobConcurrency: values.JOB_CONCURRENCY,
    jobLostAfterSeconds: values.JOB_LOST_AFTER_SECONDS,
    mail: mailOf(values),
    metricsToken: values.METRICS_TOKEN,
    workerHealthPort: values.WORKER_HEALTH_PORT,
    logLevel: values.LOG_LEVEL,
    demo: values.CERTITUDE_DEMO,
  });
}

/**
 * The encryption keys alone, for a process that runs no application.
 * @throws ConfigError
 */
export function readEncryptionKeys(env: NodeJS.ProcessEnv = process.env): EncryptionKey[] {
  const { NODE_ENV, ENCRYPTION_KEYS } = valid(environment.pick({ NODE_ENV: true, ENCRYPTION_KEYS: true }), env);
  if (NODE_ENV === 'production') refuseKnownKeys(ENCRYPTION_KEYS);
  return ENCRYPTION_KEYS;
}

function refuseKnownKeys(keys: readonly EncryptionKey[]): void {
  if (!includesDevelopmentKey(keys)) return;
  throw new ConfigError('ENCRYPTION_KEYS : à définir en production (nom:clé, la clé par openssl rand -base64 32)');
}

const { localeError: inFrench } = z.locales.fr();

/** Whoever operates the server reads sentences; callers of the API get codes, which have labels. */
function valid<T extends z.ZodType>(schema: T, env: NodeJS.ProcessEnv): z.output<T> {
  const parsed = schema.safeParse(env, {
    error: (issue) => (issue.input === undefined ? 'à définir' : inFrench(issue)),
  });
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} : ${message}`).join('\n'));
}

/** `address@domain` or `Name <address@domain>`. */
const SENDER = /^(?:[^<>@\p{Cc}]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u;

function mailOf({ SMTP_URL: url, MAIL_FROM: from = '' }: z.infer<typeof environment>): Config['mail'] {
  if (url === undefined) return undefined;
  if (SENDER.test(from)) return { url, from };
  throw new ConfigError('MAIL_FROM : à définir avec SMTP_URL (« adresse@domaine » ou « Nom <adresse@domaine> »)');
}

function tlsOf({ TLS_CERT_FILE, TLS_KEY_FILE }: z.infer<typeof environment>): TlsFiles | undefined {
  if (TLS_CERT_FILE === undefined && TLS_KEY_FILE === undefined) return undefined;
  if (TLS_CERT_FILE === undefined) throw new ConfigError('TLS_CERT_FILE : à définir avec TLS_KEY_FILE');
  if (TLS_KEY_FILE === undefined) throw new ConfigError('TLS_KEY_FILE : à définir avec TLS_CERT_FILE');
  return { certificate: resolve(TLS_CERT_FILE), key: resolve(TLS_KEY_FILE) };
}

function deepFreeze<T extends object>(value: T): T {
  for (const child of Object.values(value))
    if (typeof child === 'object' && child !== null) deepFreeze(child as object);
  return Object.freeze(value);
}
