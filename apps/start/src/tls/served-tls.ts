import { isKeyOpen, loadTlsFiles, type TlsFiles } from '#platform/tls/tls-files.js';
import { type CertificateFacts, readTlsPair } from '#platform/tls/tls-pair.js';
import { tlsSummary, tlsWarnings } from '#platform/tls/tls-warnings.js';
import { StartupError } from '../startup.error';
import { TlsError } from '#platform/tls/tls.error.js';

/**
 * What the certificate says, once its pair is known to serve.
 * @throws StartupError in the words of {@link TlsError}
 */
export function factsOf(files: TlsFiles): CertificateFacts {
  try {
    return readTlsPair(loadTlsFiles(files));
  } catch (error) {
    throw error instanceof TlsError ? new StartupError(error.message) : error;
  }
}

/** What there is to know before the address is opened. */
export function tellTls(
  { files, isTrial, publicUrl, host }: { files: TlsFiles; isTrial: boolean; publicUrl: string; host: string },
  { tell, warn }: { tell: (line: string) => void; warn: (line: string) => void },
): void {
  const facts = factsOf(files);
  tell(tlsSummary(facts));
  for (const line of tlsWarnings(facts, publicUrl, new Date())) warn(line);
  if (isKeyOpen(files)) warn(`La clé ${files.key} peut être lue par d’autres que son propriétaire : chmod 600.`);
  if (isTrial) {
    tell(
      'Certificat d’essai, fait par cette machine : le navigateur avertit une fois. Comparez l’empreinte qu’il montre à celle-ci avant de continuer. Clés d’accès et travail hors connexion demandent un vrai certificat.',
    );
  }
  if (['127.0.0.1', '::1', 'localhost'].includes(host)) {
    tell('Ouvert à cette machine seule : HOST=0.0.0.0 l’ouvre aux tablettes du réseau.');
  }
}
