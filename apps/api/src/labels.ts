import { identityLabels } from '#identity/i18n/labels.js';
import { httpLabels } from '#platform/http/labels.js';
import type { ContextLabels } from '#platform/http/problem.js';

const all: readonly ContextLabels[] = [httpLabels, identityLabels];

/** What every refusal says, in each language of the product. */
export const labels: ContextLabels = {
  fr: Object.assign({}, ...all.map((context) => context.fr)),
  en: Object.assign({}, ...all.map((context) => context.en)),
};
