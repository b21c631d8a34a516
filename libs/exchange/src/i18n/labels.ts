import type { ContextLabels } from '#platform/http/problem.js';
import { refusalLabels } from './refusal-labels';
import { warningLabels } from './warning-labels';

export const exchangeLabels: ContextLabels = {
  fr: { ...refusalLabels.fr, ...warningLabels.fr },
  en: { ...refusalLabels.en, ...warningLabels.en },
};
