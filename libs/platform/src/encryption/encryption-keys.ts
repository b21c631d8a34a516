import { createSecretKey, type KeyObject } from 'node:crypto';

/** A key and the name that everything it seals bears. Printed or serialised, it shows nothing of itself. */
export interface EncryptionKey {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: KeyObject;
}

const BYTES = 32;
const ID = /^[A-Za-z0-9_-]{1,32}$/;

/** For workstations and tests; production refuses it. */
export const DEVELOPMENT_ENCRYPTION_KEYS = `development:${Buffer.from('certitude-development-only-key!!').toString('base64')}`;

/** What is wrong with a list of keys, in French, without a byte of them. */
export class EncryptionKeysError extends Error {
  override readonly name = 'EncryptionKeysError';
}

/**
 * Reads `id:base64(32 bytes)[,id2:…]`. The first key seals, all of them open.
 * @throws EncryptionKeysError
 */
export function parseEncryptionKeys(text: string): EncryptionKey[] {
  const keys = text.split(',').map((entry, rank) => keyOf(entry.trim(), rank + 1));
  const repeated = keys.find(({ id }, rank) => keys.findIndex((key) => key.id === id) !== rank);
  if (repeated) throw new EncryptionKeysError(`deux clés portent le nom « ${repeated.id} »`);
  return keys;
}

function keyOf(entry: string, rank: number): EncryptionKey {
  const [id = '', encoded = '', ...rest] = entry.split(':');
  const where = `clé n° ${rank}`;
  if (rest.length > 0 || !ID.test(id)) {
    throw new EncryptionKeysError(`${where} illisible, attendu nom:clé (nom de lettres, chiffres, tirets)`);
  }
  const bytes = Buffer.from(encoded, 'base64');
  // Node skips what is not base64: only what it writes back the same was read whole.
  if (bytes.length !== BYTES || bytes.toString('base64') !== encoded) {
    throw new EncryptionKeysError(`${where}, « ${id} » : attendu ${BYTES} octets en base64 (openssl rand -base64 32)`);
  }
  return { id, secret: createSecretKey(bytes) };
}

/** Whether a list holds the key that everybody knows. */
export function includesDevelopmentKey(keys: readonly EncryptionKey[]): boolean {
  const known = parseEncryptionKeys(DEVELOPMENT_ENCRYPTION_KEYS);
  return keys.some(({ secret }) => known.some((key) => key.secret.equals(secret)));
}
