import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { createSecureContext } from 'node:tls';
import { TlsError } from './tls.error';

/** What a server speaks https with, as its files hold it (PEM). */
export interface TlsPair {
  /** The certificate of this server, then those of the authorities that vouch for it. */
  readonly certificate: string;
  readonly key: string;
}

/** What a certificate says of itself. */
export interface CertificateFacts {
  /** Host names and IP addresses it was made for. */
  readonly names: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
  /** SHA-256, as browsers show it: `AB:CD:…`. */
  readonly fingerprint: string;
  /** Nobody but itself vouches for it: browsers warn of it, and must not be told to stay on https. */
  readonly isSelfSigned: boolean;
  /** Whether it was made for this host name or IP address. */
  covers(host: string): boolean;
}

/**
 * What the certificate says, once it is known that the pair can serve.
 * @throws TlsError when either cannot be read, or when the key is not that of the certificate.
 */
export function readTlsPair({ certificate, key }: TlsPair): CertificateFacts {
  const own = certificateIn(certificate);
  const secret = keyIn(key);
  if (!own.checkPrivateKey(secret)) {
    throw new TlsError(
      'La clé n’est pas celle du certificat : donnez les deux fichiers délivrés ensemble, le certificat d’abord.',
    );
  }
  try {
    createSecureContext({ cert: certificate, key });
  } catch (error) {
    throw new TlsError(`Ce certificat et sa clé ne peuvent pas servir : ${reasonOf(error)}.`);
  }
  return {
    names: namesOf(own),
    validFrom: new Date(own.validFrom),
    validTo: new Date(own.validTo),
    fingerprint: own.fingerprint256,
    isSelfSigned: own.verify(own.publicKey),
    covers: (host) => (isIP(host) ? own.checkIP(host) : own.checkHost(host)) !== undefined,
  };
}

function certificateIn(text: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch {
    throw new TlsError('Le premier fichier n’est pas un certificat (PEM attendu : « BEGIN CERTIFICATE »).');
  }
}

function keyIn(text: string): KeyObject {
  if (/^-----BEGIN ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(text)) {
    throw new TlsError(
      'La clé est protégée par un mot de passe : donnez-la sans (openssl pkey -in CLÉ -out NOUVELLE).',
    );
  }
  try {
    return createPrivateKey(text);
  } catch {
    throw new TlsError('Le second fichier n’est pas une clé privée (PEM attendu : « BEGIN PRIVATE KEY »).');
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `DNS:localhost, IP Address:127.0.0.1`: browsers read these names, and no other part of a certificate. */
const namesOf = ({ subjectAltName = '' }: X509Certificate): string[] =>
  [...subjectAltName.matchAll(/(?:DNS|IP Address):([^,\s"]+)/g)].map(([, name = '']) => name);
