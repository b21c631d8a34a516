import type { CertificateFacts } from './tls-pair';

const SOON_DAYS = 21;
const DAY_MS = 86_400_000;

const dayOf = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** What browsers will hold against a certificate that can serve all the same, in French, for whoever operates the server. */
export function tlsWarnings(facts: CertificateFacts, publicUrl: string, now: Date): string[] {
  const [from, to] = [dayOf.format(facts.validFrom), dayOf.format(facts.validTo)];
  const { hostname } = new URL(publicUrl);
  const host = hostname.replace(/^\[|\]$/g, '');
  const warnings: string[] = [];
  if (now < facts.validFrom) {
    warnings.push(`Le certificat n’est valable qu’à partir du ${from} : d’ici là, les navigateurs le refusent.`);
  } else if (now > facts.validTo) {
    warnings.push(`Le certificat a expiré le ${to} : les navigateurs le refusent, remplacez-le.`);
  } else if (facts.validTo.getTime() - now.getTime() < SOON_DAYS * DAY_MS) {
    warnings.push(`Le certificat expire le ${to} : renouvelez-le.`);
  }
  if (facts.names.length === 0) {
    warnings.push('Le certificat ne nomme aucune adresse (subjectAltName) : les navigateurs le refusent.');
  } else if (!facts.covers(host)) {
    warnings.push(
      `Le certificat n’est pas fait pour ${host}, l’adresse de Certitude (PUBLIC_URL) : il couvre ${facts.names.join(', ')}.`,
    );
  }
  return warnings;
}

/** Until when, and for which addresses. */
export const tlsSummary = ({ names, validTo, fingerprint }: CertificateFacts): string =>
  `https : certificat pour ${names.join(', ') || 'aucune adresse'}, jusqu’au ${dayOf.format(validTo)} ; empreinte SHA-256 ${fingerprint}`;
