import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { AddPasskeyRequest, PasskeyProof } from '../second-factor/second-factor.contract';

const [PRESENT, VERIFIED, ATTESTED] = [0x01, 0x04, 0x40];

interface Signing {
  challenge: string;
  origin?: string;
  /** Whether the device asked for its code, or a finger. */
  verified?: boolean;
  counter?: number;
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();

/** CBOR of what an authenticator writes: small numbers, byte strings, short texts, maps. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  const head = (kind: number, size: number) =>
    size < 24
      ? Buffer.from([kind | size])
      : size < 256
        ? Buffer.from([kind | 24, size])
        : Buffer.from([kind | 25, size >> 8, size & 255]);
  if (typeof value === 'number') return value < 0 ? head(0x20, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(0x60, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(0x40, value.length), value]);
  const entries = [...value].flatMap(([key, held]) => [cbor(key), cbor(held as string)]);
  return Buffer.concat([head(0xa0, value.size), ...entries]);
}

/** A device that holds one passkey, in software: ES256, no attestation. */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(16);
  private readonly publicKey: KeyObject;
  private readonly privateKey: KeyObject;
  private counter = 0;

  constructor(
    private readonly rpId = 'certitude.test',
    private readonly origin = 'http://certitude.test',
  ) {
    ({ publicKey: this.publicKey, privateKey: this.privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  }

  make({ challenge, origin, verified = true }: Signing, name = 'Téléphone'): AddPasskeyRequest {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    const cose = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
    const length = Buffer.from([0, this.credentialId.length]);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.credentialId, cose]);
    const authData = Buffer.concat([this.data(ATTESTED | (verified ? VERIFIED : 0), 0), credential]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      name,
      credentialId: this.credentialId.toString('base64url'),
      clientDataJSON: this.client('webauthn.create', challenge, origin).toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['internal'],
    };
  }

  sign({ challenge, origin, verified = true, counter = (this.counter += 1) }: Signing): PasskeyProof {
    const data = this.data(verified ? VERIFIED : 0, counter);
    const client = this.client('webauthn.get', challenge, origin);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.privateKey);
    return {
      credentialId: this.credentialId.toString('base64url'),
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    };
  }

  private client(type: string, challenge: string, origin = this.origin): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private data(flags: number, counter: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(this.rpId), Buffer.from([PRESENT | flags]), count]);
  }
}
