import type { ContextLabels } from '#platform/http/problem.js';

/** What the contracts of this context refuse, here and in the forms of the web application. */
export const credentialContractLabels: ContextLabels = {
  fr: {
    'credential.reason-too-short': 'Motif attendu ({count} caractères au moins)',
    'credential.digest-malformed': 'Empreinte SHA-256 attendue : 64 chiffres hexadécimaux',
  },
  en: {
    'credential.reason-too-short': 'A reason is expected ({count} characters at least)',
    'credential.digest-malformed': 'SHA-256 digest expected: 64 hexadecimal digits',
  },
};
