import { catalogLabels } from '#catalog/i18n/labels.js';
import { credentialLabels } from '#credential/i18n/labels.js';
import { deliberationLabels } from '#deliberation/i18n/labels.js';
import { examLabels } from '#exam/i18n/labels.js';
import { exchangeLabels } from '#exchange/i18n/labels.js';
import { gradingLabels } from '#grading/i18n/labels.js';
import { identityLabels } from '#identity/i18n/labels.js';
import { httpLabels } from '#platform/http/labels.js';
import type { ContextLabels, Language } from '#platform/http/problem.js';
import { codeOfLabel } from '#platform/http/sentences.js';
import { trainingLabels } from '#training/i18n/labels.js';

const all: readonly ContextLabels[] = [
  httpLabels,
  identityLabels,
  catalogLabels,
  trainingLabels,
  examLabels,
  gradingLabels,
  deliberationLabels,
  credentialLabels,
  exchangeLabels,
];

/** What every refusal says, in each language of the product. */
export const labels: ContextLabels = {
  fr: Object.fromEntries(all.flatMap((context) => Object.entries(context.fr))),
  en: Object.fromEntries(all.flatMap((context) => Object.entries(context.en))),
};

/** What is said of a code, its `{places}` left as they are; of a label that follows a number or a case, the last form. */
export const labelOf = (language: Language, code: string): string =>
  labels[language][code] ?? Object.entries(labels[language]).findLast(([key]) => codeOfLabel(key) === code)?.[1] ?? '';
