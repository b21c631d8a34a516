import type { ContextLabels } from '#platform/http/problem.js';

/** What the contracts of this context refuse, here and in the forms of the web application. */
export const examContractLabels: ContextLabels = {
  fr: {
    'exam.last-day-before-first': 'La fin précède le début',
    'exam.one-president-expected': 'Désignez une présidence, et une seule',
    'exam.juror-twice': 'Cette personne siège déjà',
  },
  en: {
    'exam.last-day-before-first': 'The end comes before the start',
    'exam.one-president-expected': 'Appoint one president, and one only',
    'exam.juror-twice': 'This person already sits',
  },
};
