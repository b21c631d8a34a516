import type { ContextLabels } from '#platform/http/problem.js';

/** What the contracts of this context refuse, here and in the forms of the web application. */
export const deliberationContractLabels: ContextLabels = {
  fr: {
    'deliberation.reason-too-short': 'Motif attendu ({count} caractères au moins)',
  },
  en: {
    'deliberation.reason-too-short': 'A reason is expected ({count} characters at least)',
  },
};
