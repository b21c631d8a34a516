import type { ContextLabels } from '#platform/http/problem.js';

/** What the contracts of this context refuse, here and in the forms of the web application. */
export const identityContractLabels: ContextLabels = {
  fr: {
    'identity.password-too-short': 'Au moins {count} caractères',
    'identity.password-too-long': '{count} caractères au plus',
    'identity.siret-malformed': '14 chiffres',
  },
  en: {
    'identity.password-too-short': 'At least {count} characters',
    'identity.password-too-long': '{count} characters at most',
    'identity.siret-malformed': '14 digits',
  },
};
