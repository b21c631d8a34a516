import type { ContextLabels } from '#platform/http/problem.js';

/** What the contracts of this context refuse, here and in the forms of the web application. */
export const assessmentContractLabels: ContextLabels = {
  fr: {
    'assessment.last-day-before-first': 'La fin précède le début',
    'assessment.one-president-expected': 'Désignez une présidence, et une seule',
    'assessment.juror-twice': 'Cette personne siège déjà',
    'assessment.reason-too-short': 'Motif attendu ({count} caractères au moins)',
  },
  en: {
    'assessment.last-day-before-first': 'The end comes before the start',
    'assessment.one-president-expected': 'Appoint one president, and one only',
    'assessment.juror-twice': 'This person already sits',
    'assessment.reason-too-short': 'A reason is expected ({count} characters at least)',
  },
};
