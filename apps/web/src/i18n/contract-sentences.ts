import i18next from 'i18next';
import type { z } from 'zod';
import { catalogContractLabels } from '#catalog/i18n/contract-labels.js';
import { credentialContractLabels } from '#credential/i18n/contract-labels.js';
import { deliberationContractLabels } from '#deliberation/i18n/contract-labels.js';
import { examContractLabels } from '#exam/i18n/contract-labels.js';
import { identityContractLabels } from '#identity/i18n/contract-labels.js';
import { sharedContractLabels } from '#platform/http/contract-labels.js';
import { refusedPlace } from '#platform/http/schema-issue.js';
import { Sentences } from '#platform/http/sentences.js';
import { trainingContractLabels } from '#training/i18n/contract-labels.js';
import { unbroken } from './typography';

const all = [
  sharedContractLabels,
  identityContractLabels,
  catalogContractLabels,
  trainingContractLabels,
  examContractLabels,
  deliberationContractLabels,
  credentialContractLabels,
];

const sentences = new Sentences({
  fr: Object.assign({}, ...all.map(({ fr }) => fr)) as Record<string, string>,
  en: Object.assign({}, ...all.map(({ en }) => en)) as Record<string, string>,
});

/** What a contract refuses, in the words the API would use for the same code; zod's own refusals are sentences already. */
export function sentenceOfIssue(issue: z.core.$ZodIssue): string {
  const { code, params } = refusedPlace(issue);
  return i18next.language === 'en'
    ? (sentences.of('en', code, params) ?? issue.message)
    : unbroken(sentences.of('fr', code, params) ?? issue.message);
}
