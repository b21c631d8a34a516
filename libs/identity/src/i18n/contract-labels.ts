import type { ContextLabels } from '#platform/http/problem.js';

/** What the contracts of this context refuse, here and in the forms of the web application. */
export const identityContractLabels: ContextLabels = {
  fr: {
    'identity.password-too-short': 'Au moins {count} caractères',
    'identity.password-too-long': '{count} caractères au plus',
    'identity.siret-malformed': '14 chiffres',
    'identity.not-a-domain': 'Un domaine, par exemple mon-centre.fr',
    'identity.not-an-issuer': 'Une adresse en https, sans « ? » ni « # »',
    'identity.not-a-network': 'Une adresse IP ou une plage, par exemple 203.0.113.0/24',
  },
  en: {
    'identity.password-too-short': 'At least {count} characters',
    'identity.password-too-long': '{count} characters at most',
    'identity.siret-malformed': '14 digits',
    'identity.not-a-domain': 'A domain, for instance my-centre.org',
    'identity.not-an-issuer': 'An https address, without “?” or “#”',
    'identity.not-a-network': 'An IP address or a range, for instance 203.0.113.0/24',
  },
};
