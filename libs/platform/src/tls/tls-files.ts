import { readFileSync, statSync, unwatchFile, watchFile } from 'node:fs';
import type { TlsPair } from './tls-pair';
import { TlsError } from './tls.error';

/** Where a certificate and its key are kept. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

/** @throws TlsError naming the file that is not there, or not readable. */
export function loadTlsFiles({ certificate, key }: TlsFiles): TlsPair {
  return { certificate: textOf(certificate, 'Le certificat'), key: textOf(key, 'La clé') };
}

function textOf(file: string, which: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new TlsError(`${which} ${file} n’existe pas.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new TlsError(`${which} ${file} ne peut pas être lu par ce compte.`);
    throw new TlsError(`${which} ${file} ne peut pas être lu (${code}).`);
  }
}

/** Whether others than its owner may read the key. Windows keeps rights elsewhere than in these bits. */
export const isKeyOpen = ({ key }: TlsFiles): boolean =>
  process.platform !== 'win32' && (statSync(key).mode & 0o077) !== 0;

/**
 * Tells that one of the two files was replaced, whether written over, renamed onto or linked elsewhere. They are replaced
 * one after the other: between the two, the pair does not match.
 * @returns what ends the watch
 */
export function watchTlsFiles({ certificate, key }: TlsFiles, everyMs: number, replaced: () => void): () => void {
  const files = [certificate, key];
  for (const file of files) {
    watchFile(file, { interval: everyMs, persistent: false }, (now, before) => {
      if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) replaced();
    });
  }
  return () => {
    for (const file of files) unwatchFile(file);
  };
}
