import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { ConfigError, readConfig, readEncryptionKeys } from '../config/config';
import { safeError } from '../logging/safe-error';
import { DEVELOPMENT_ENCRYPTION_KEYS, parseEncryptionKeys } from './encryption-keys';
import { Sealer, SealError } from './sealer';

const PLAIN = '{"birthPlace":"Saint-Étienne-de-Tinée"}';
const ROW = 'learner:7d1c';
const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const sealerOf = (...keys: string[]) => new Sealer(parseEncryptionKeys(keys.join()));
const refusalOf = (open: () => unknown): unknown => {
  try {
    return open();
  } catch (error) {
    return error instanceof SealError ? error.reason : error;
  }
};

describe('a sealed text', () => {
  const [old, recent] = [newKey('2025'), newKey('2026')];
  const sealer = sealerOf(old);

  it('opens to what was sealed, and shows nothing of it', () => {
    const sealed = sealer.seal(PLAIN, ROW);
    expect(sealed).toMatch(/^v1\.2025\.[\w-]{16}\.[\w-]+$/);
    expect(sealer.open(sealed, ROW)).toBe(PLAIN);
    expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').toString('latin1')).not.toContain('birth');
    expect(sealer.open(sealer.seal('', ROW), ROW)).toBe('');
  });

  it('never looks the same twice, so that equal facts do not tell on each other', () => {
    const texts = Array.from({ length: 200 }, () => sealer.seal(PLAIN, ROW));
    expect(new Set(texts.map((text) => text.split('.')[2])).size).toBe(200);
    expect(new Set(texts).size).toBe(200);
  });

  it('of a value has the same length for a small town and a large one', () => {
    const lengths = ['Uz', 'Orléans', 'Saint-Remy-en-Bouzemont-Saint-Genest'].map((birthPlace) => {
      const sealed = sealer.sealJson({ birthPlace }, ROW);
      expect(sealer.openJson(sealed, ROW)).toEqual({ birthPlace });
      return sealed.length;
    });
    expect(new Set(lengths).size).toBe(1);
  });

  it('does not open once moved to another row', () => {
    expect(refusalOf(() => sealer.open(sealer.seal(PLAIN, ROW), 'learner:8e2d'))).toBe('altered');
    expect(refusalOf(() => sealer.open(sealer.seal(PLAIN, ROW), 'certificate:7d1c'))).toBe('altered');
  });

  it('does not open once a single symbol of it has changed', () => {
    const sealed = sealer.seal(PLAIN, ROW);
    const [, , nonce = '', body = ''] = sealed.split('.');
    const opened: unknown[] = [];
    for (let place = 0; place < nonce.length + body.length; place += 1) {
      const symbols = [...nonce, ...body];
      symbols[place] = symbols[place] === 'A' ? 'Q' : 'A';
      const [head, tail] = [symbols.slice(0, nonce.length), symbols.slice(nonce.length)].map((part) => part.join(''));
      // The last symbols of a base64 text carry bits that stand for nothing.
      if (Buffer.from(tail ?? '', 'base64url').equals(Buffer.from(body, 'base64url')) && head === nonce) continue;
      opened.push(refusalOf(() => sealer.open(`v1.2025.${head}.${tail}`, ROW)));
    }
    expect(opened.length).toBeGreaterThan(60);
    expect(new Set(opened)).toEqual(new Set(['altered']));
    expect(refusalOf(() => sealer.open(sealed.slice(0, -4), ROW))).toBe('altered');
  });

  it.each(['', 'Nantes', PLAIN, 'v1.2025.court.AAAA', 'v2.2025.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA'])(
    'is not taken for one when it is none: %s',
    (text) => {
      expect(refusalOf(() => sealer.open(text, ROW))).toBe('unreadable');
    },
  );

  it('opens with its own key alone, and says which key is missing', () => {
    const sealed = sealer.seal(PLAIN, ROW);
    expect(refusalOf(() => sealerOf(recent).open(sealed, ROW))).toBe('unknown-key');
    expect(refusalOf(() => sealerOf(newKey('2025')).open(sealed, ROW))).toBe('altered');
    expect(() => sealerOf(recent).open(sealed, ROW)).toThrow('sealed text of learner:7d1c does not open: unknown-key');
  });

  it('still opens once another key seals', () => {
    const sealed = sealer.seal(PLAIN, ROW);
    const rotated = sealerOf(recent, old);
    expect(rotated.open(sealed, ROW)).toBe(PLAIN);
    expect(rotated.seal(PLAIN, ROW)).toMatch(/^v1\.2026\./);
    expect(rotated.keyId).toBe('2026');
  });

  it('says neither the key nor the text when it does not open, nor when its sealer is printed', () => {
    const key = newKey('k');
    const secret = key.slice(2);
    const keyed = sealerOf(key);
    const altered = keyed.seal(PLAIN, ROW).replace(/.{5}$/, 'AAAAA');
    const error: unknown = (() => {
      try {
        return keyed.open(altered, ROW);
      } catch (thrown) {
        return thrown;
      }
    })();
    const config = readConfig({ DATABASE_URL: 'postgresql://x/y', ENCRYPTION_KEYS: key });
    const shown = [inspect(error, { depth: 9 }), inspect(keyed, { depth: 9 }), inspect(config, { depth: 9 })].join();
    const written = [error, safeError(error), keyed, config].map((thing) => JSON.stringify(thing)).join();
    for (const told of [shown, written]) {
      expect(told).not.toContain('Étienne');
      expect(told).not.toContain(secret);
      expect(told).not.toContain(Buffer.from(secret, 'base64').toString('hex'));
    }
  });
});

describe('the encryption keys', () => {
  const DATABASE_URL = 'postgresql://x/y';
  const production = {
    NODE_ENV: 'production',
    DATABASE_URL,
    SESSION_SECRET: 's'.repeat(40),
    PUBLIC_URL: 'https://certitude.exemple.fr',
  };

  it.each([
    ['nothing', ''],
    ['no name', randomBytes(32).toString('base64')],
    ['a key too short', `k:${randomBytes(16).toString('base64')}`],
    ['a key cut short', newKey('k').slice(0, -3)],
    ['what is not base64', `k:${'é'.repeat(44)}`],
    ['a name that would break what it seals', newKey('a.b')],
    ['twice the same name', [newKey('k'), newKey('k')].join()],
    ['a comma too many', `${newKey('k')},`],
  ])('are refused, in one line that tells none of them: %s', (_, keys) => {
    const refusal: unknown = (() => {
      try {
        return readConfig({ DATABASE_URL, ENCRYPTION_KEYS: keys });
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(ConfigError);
    const { message } = refusal as ConfigError;
    expect(message).toMatch(/^ENCRYPTION_KEYS : /);
    expect(message.split('\n')).toHaveLength(1);
    const secret = keys.split(':')[1];
    if (secret) expect(message).not.toContain(secret.slice(0, 12));
  });

  it('are read in order, spaces after commas apart', () => {
    const { encryptionKeys } = readConfig({ DATABASE_URL, ENCRYPTION_KEYS: `${newKey('b')}, ${newKey('a')}` });
    expect(encryptionKeys.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('are demanded in production: neither absent nor the one that everybody knows, even behind another', () => {
    const known = DEVELOPMENT_ENCRYPTION_KEYS.split(':')[1] ?? '';
    for (const ENCRYPTION_KEYS of [undefined, DEVELOPMENT_ENCRYPTION_KEYS, `${newKey('k')},autre:${known}`]) {
      expect(() => readConfig({ ...production, ENCRYPTION_KEYS })).toThrow(/^ENCRYPTION_KEYS : à définir/);
      expect(() => readEncryptionKeys({ NODE_ENV: 'production', ENCRYPTION_KEYS })).toThrow(/^ENCRYPTION_KEYS : /);
    }
    expect(readConfig({ ...production, ENCRYPTION_KEYS: newKey('k'), TRAIL_KEY: 't'.repeat(40) }).environment).toBe(
      'production',
    );
    expect(readEncryptionKeys({}).map(({ id }) => id)).toEqual(['development']);
  });
});
