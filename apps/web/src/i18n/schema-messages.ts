import i18next from 'i18next';
import { z } from 'zod';

/**
 * What zod refuses of itself in the browser, said as a person would; the code that a contract gives comes first
 * (`contract-sentences`).
 * Loaded with the first form, not before.
 */
z.config({ localeError: (issue) => sentence(issue) });

function sentence(issue: z.core.$ZodRawIssue): string {
  const empty = issue.input === undefined || issue.input === null || issue.input === '';
  if (empty) return i18next.t('ui.field.required');
  switch (issue.code) {
    case 'too_small': {
      const count = Number(issue.minimum);
      if (issue.origin === 'string') return i18next.t('ui.field.tooShort', { count });
      if (issue.origin === 'array') return i18next.t('ui.field.tooFew', { count });
      return i18next.t('ui.field.tooSmall', { limit: count });
    }
    case 'too_big': {
      const count = Number(issue.maximum);
      if (issue.origin === 'string') return i18next.t('ui.field.tooLong', { count });
      if (issue.origin === 'array') return i18next.t('ui.field.tooMany', { count });
      return i18next.t('ui.field.tooBig', { limit: count });
    }
    case 'invalid_format':
      return i18next.t('ui.field.format');
    default:
      return i18next.t('ui.field.invalid');
  }
}
