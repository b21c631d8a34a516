import type { ContextLabels } from '#platform/http/problem.js';

/** What the contracts of this context refuse, here and in the forms of the web application. */
export const trainingContractLabels: ContextLabels = {
  fr: {
    'training.birth-day-out-of-range': 'Date de naissance attendue entre 1900 et aujourd’hui',
  },
  en: {
    'training.birth-day-out-of-range': 'A birth date between 1900 and today is expected',
  },
};
