import { assessmentLabels } from '#assessment/i18n/labels.js';
import { catalogLabels } from '#catalog/i18n/labels.js';
import { credentialLabels } from '#credential/i18n/labels.js';
import { exchangeLabels } from '#exchange/i18n/labels.js';
import { identityLabels } from '#identity/i18n/labels.js';
import { httpLabels } from '#platform/http/labels.js';
import type { ContextLabels } from '#platform/http/problem.js';
import { trainingLabels } from '#training/i18n/labels.js';

const all: readonly ContextLabels[] = [
  httpLabels,
  identityLabels,
  catalogLabels,
  trainingLabels,
  assessmentLabels,
  credentialLabels,
  exchangeLabels,
];

/** What every refusal says, in each language of the product. */
export const labels: ContextLabels = {
  fr: Object.fromEntries(all.flatMap((context) => Object.entries(context.fr))),
  en: Object.fromEntries(all.flatMap((context) => Object.entries(context.en))),
};
