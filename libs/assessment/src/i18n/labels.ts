import type { ContextLabels } from '#platform/http/problem.js';
import { deliberationLabels } from './deliberation.labels';
import { gradingLabels } from './grading.labels';
import { setUpLabels } from './set-up.labels';

export const assessmentLabels: ContextLabels = {
  fr: { ...setUpLabels.fr, ...gradingLabels.fr, ...deliberationLabels.fr },
  en: { ...setUpLabels.en, ...gradingLabels.en, ...deliberationLabels.en },
};
