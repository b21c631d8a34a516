import type { ContextLabels } from '#platform/http/problem.js';
import { assessmentContractLabels } from './contract-labels';
import { deliberationLabels } from './deliberation.labels';
import { gradingLabels } from './grading.labels';
import { setUpLabels } from './set-up.labels';

export const assessmentLabels: ContextLabels = {
  fr: { ...setUpLabels.fr, ...gradingLabels.fr, ...deliberationLabels.fr, ...assessmentContractLabels.fr },
  en: { ...setUpLabels.en, ...gradingLabels.en, ...deliberationLabels.en, ...assessmentContractLabels.en },
};
