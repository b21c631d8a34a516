import type { z } from 'zod';
import { sentenceOfIssue } from '../../i18n/contract-sentences';
import '../../i18n/schema-messages';
import type { FieldProblem } from '../../api/problem-error';

/** Errors by place in a form's values: `members.0.userId`. */
export type FieldErrors = Record<string, string>;

/** `/members/0/userId` → `members.0.userId` (RFC 6901 escapes undone). */
export const pathOfPointer = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** A list shown as one field says what is refused of its items: `competencyIds.0` is told at `competencyIds`. */
export function atFields(errors: FieldErrors, values: Record<string, unknown>): FieldErrors {
  const told: FieldErrors = {};
  for (const [path, error] of Object.entries(errors)) {
    const [field = ''] = path.split('.');
    told[field in values ? field : path] ??= error;
  }
  return told;
}

/** The API's refusals, one sentence per place. */
export function errorsOfFields(fields: readonly FieldProblem[]): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of fields) errors[pathOfPointer(field.pointer)] ??= field.detail;
  return errors;
}

/** What the contract itself refuses, before anything is sent. */
export function errorsOfSchema(schema: z.ZodType, value: unknown): FieldErrors {
  const parsed = schema.safeParse(value);
  const errors: FieldErrors = {};
  for (const issue of parsed.error?.issues ?? []) errors[issue.path.map(String).join('.')] ??= sentenceOfIssue(issue);
  return errors;
}
