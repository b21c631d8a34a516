import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { fileSystemRefusal } from '#platform/database/embedded/embedded-postgres.error.js';
import { loadTlsFiles, type TlsFiles } from '#platform/tls/tls-files.js';
import { type CertificateFacts, readTlsPair } from '#platform/tls/tls-pair.js';
import { TlsError } from '#platform/tls/tls.error.js';

const DAY_MS = 86_400_000;
/** Longer, and some tablets refuse it whoever installed it. */
const LASTS_DAYS = 365;
const RENEWED_BEFORE_DAYS = 30;

export const trialFiles = (directory: string): TlsFiles => ({
  certificate: join(directory, 'tls', 'essai.crt'),
  key: join(directory, 'tls', 'essai.key'),
});

/** Addresses that its network gives this machine. Those of version 6 change by themselves, and nobody types them. */
export const networkAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);

/** Every address by which this machine is reached. */
export const ownAddresses = (): string[] => [
  ...new Set(['localhost', hostname().toLowerCase(), '127.0.0.1', '::1', ...networkAddresses()]),
];

/**
 * A certificate that this machine makes for itself, kept from one start to the next so that whoever accepted it is not
 * asked again; made anew near its end, or for an address that it does not cover.
 */
export async function keepTrialCertificate(
  directory: string,
  addresses: readonly string[],
  now: Date,
): Promise<TlsFiles> {
  const files = trialFiles(directory);
  if (stillServes(files, addresses, now)) return files;
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Certitude (essai)' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() + LASTS_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: addresses.map(asAltName) },
    ],
  });
  try {
    mkdirSync(join(directory, 'tls'), { recursive: true, mode: 0o700 });
    replace(files.key, key, 0o600);
    replace(files.certificate, cert, 0o644);
  } catch (error) {
    throw fileSystemRefusal(files.certificate, error);
  }
  return files;
}

function stillServes(files: TlsFiles, addresses: readonly string[], now: Date): boolean {
  if (!existsSync(files.certificate) || !existsSync(files.key)) return false;
  let facts: CertificateFacts;
  try {
    facts = readTlsPair(loadTlsFiles(files));
  } catch (error) {
    if (error instanceof TlsError) return false;
    throw error;
  }
  const leftMs = facts.validTo.getTime() - now.getTime();
  return facts.validFrom <= now && leftMs > RENEWED_BEFORE_DAYS * DAY_MS && addresses.every((one) => facts.covers(one));
}

const asAltName = (address: string) =>
  /^[\d.]+$|:/.test(address) ? ({ type: 7, ip: address } as const) : ({ type: 2, value: address } as const);

/** Whole, or not at all. */
function replace(file: string, text: string, mode: number): void {
  writeFileSync(`${file}.new`, text, { mode });
  renameSync(`${file}.new`, file);
}
