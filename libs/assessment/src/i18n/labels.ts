import type { ContextLabels } from '#platform/http/problem.js';
import { setUpLabels } from './set-up.labels';

const all: readonly ContextLabels[] = [setUpLabels];

export const assessmentLabels: ContextLabels = {
  fr: Object.assign({}, ...all.map((labels) => labels.fr)),
  en: Object.assign({}, ...all.map((labels) => labels.en)),
};
