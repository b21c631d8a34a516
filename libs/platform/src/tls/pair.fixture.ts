import { generate } from 'selfsigned';
import type { TlsPair } from './tls-pair';

export interface MadePair {
  readonly from?: Date;
  readonly to?: Date;
  readonly names?: readonly string[];
  /** Who vouches for it; itself unless told. */
  readonly authority?: TlsPair;
  readonly passphrase?: string;
}

/** A certificate and its key, made for a test. */
export async function aPair({
  from,
  to,
  names = ['centre.exemple.fr'],
  authority,
  passphrase,
}: MadePair = {}): Promise<TlsPair> {
  const made = await generate([{ name: 'commonName', value: names[0] ?? 'sans nom' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...(from && { notBeforeDate: from }),
    ...(to && { notAfterDate: to }),
    ...(authority && { ca: { cert: authority.certificate, key: authority.key } }),
    ...(passphrase !== undefined && { passphrase }),
    extensions: [
      { name: 'basicConstraints', cA: authority === undefined && names.length === 0 },
      ...(names.length === 0
        ? []
        : [{ name: 'subjectAltName' as const, altNames: names.map((value) => ({ type: 2 as const, value })) }]),
    ],
  });
  return { certificate: made.cert, key: made.private };
}
