import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { EncryptionKey } from './encryption-keys';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What is sealed grows to a multiple of this: a length would tell a small town from a large one. */
const PADDED_TO_BYTES = 64;
const SEALED = /^v1\.([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]{16})\.([A-Za-z0-9_-]{22,})$/;

/** A sealed text that does not open. Says which and why, never a part of what it holds. */
export class SealError extends Error {
  override readonly name = 'SealError';

  constructor(
    readonly reason: 'unreadable' | 'unknown-key' | 'altered',
    readonly context: string,
    readonly keyId?: string,
  ) {
    super(`sealed text of ${context} does not open: ${reason}${keyId === undefined ? '' : ` (key ${keyId})`}`);
  }
}

/**
 * Seals short texts for the database: AES-256-GCM, a random nonce each time, so that equal texts do not look equal.
 * The context (`learner:<id>`) is authenticated: a sealed text moved to another row does not open there.
 *
 * Sealed form: `v1.<key id>.<nonce>.<ciphertext and tag>`, the last two in base64url.
 */
export class Sealer {
  private readonly keys: ReadonlyMap<string, EncryptionKey>;
  private readonly first: EncryptionKey;

  /** @param keys the first seals, all of them open */
  constructor(keys: readonly EncryptionKey[]) {
    const [first] = keys;
    if (!first) throw new Error('a sealer needs a key');
    this.first = first;
    this.keys = new Map(keys.map((key) => [key.id, key]));
  }

  /** Name of the key that seals. */
  get keyId(): string {
    return this.first.id;
  }

  /** Left in the database by a key before it seals anything: a key of that name which does not open it is another key. */
  get proof(): string {
    return this.seal('certitude', proofContext(this.keyId));
  }

  /** @throws SealError when none of our keys is the one that left this proof. */
  checkProof(keyId: string, proof: string): void {
    this.open(proof, proofContext(keyId));
  }

  /** Seals a value as JSON, whose length is hidden too. */
  sealJson(value: unknown, context: string): string {
    const text = JSON.stringify(value);
    // Spaces after a JSON text are not part of its value.
    return this.seal(text + ' '.repeat(-Buffer.byteLength(text) & (PADDED_TO_BYTES - 1)), context);
  }

  /** @throws SealError as {@link open} does. */
  openJson(sealed: string, context: string): unknown {
    return JSON.parse(this.open(sealed, context));
  }

  seal(plain: string, context: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.first.secret, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(context));
    const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `v1.${this.first.id}.${nonce.toString('base64url')}.${ciphertext.toString('base64url')}`;
  }

  /** @throws SealError when the text was sealed by a key that is not ours, for another context, or altered since. */
  open(sealed: string, context: string): string {
    const [, keyId = '', nonce = '', body = ''] = SEALED.exec(sealed) ?? [];
    if (keyId === '') throw new SealError('unreadable', context);
    const key = this.keys.get(keyId);
    if (!key) throw new SealError('unknown-key', context, keyId);
    const bytes = Buffer.from(body, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, key.secret, Buffer.from(nonce, 'base64url'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      throw new SealError('altered', context, keyId);
    }
  }
}

const proofContext = (keyId: string): string => `encryption_key:${keyId}`;
