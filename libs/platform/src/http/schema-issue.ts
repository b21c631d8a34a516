import { closest, distance } from 'fastest-levenshtein';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { z } from 'zod';
import type { RefusalIssue, RefusalParams } from '#kernel/domain-error.js';
import { jsonPointer } from './problem';
import type { UnknownField } from './unknown-fields';

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'http.field-not-an-id',
  email: 'http.field-not-an-email',
  date: 'http.field-not-a-day',
  datetime: 'http.field-not-an-instant',
  url: 'http.field-not-an-address',
};
const TOO_SMALL: Readonly<Record<string, string>> = {
  string: 'http.field-too-short',
  array: 'http.field-too-few',
};
const TOO_BIG: Readonly<Record<string, string>> = { string: 'http.field-too-long', array: 'http.field-too-many' };

/** What a schema refuses, as the code of its label; a code that the contract itself gives comes first. */
export function codeOfIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined || issue.input === '') return 'http.field-required';
  switch (issue.code) {
    case 'too_small':
      return TOO_SMALL[issue.origin] ?? 'http.field-too-small';
    case 'too_big':
      return TOO_BIG[issue.origin] ?? 'http.field-too-big';
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'http.field-of-another-format';
    case 'invalid_value':
      return 'http.field-not-a-choice';
    case 'unrecognized_keys':
      return 'http.field-unknown';
    case 'invalid_type':
      return 'http.field-of-another-kind';
    default:
      return 'http.field-invalid';
  }
}

/** One place that a schema refuses: the code is its message, the bounds and choices it tells are its params. */
export function refusedPlace(issue: StandardSchemaV1.Issue): Required<RefusalIssue> {
  return { pointer: jsonPointer(issue.path ?? []), code: issue.message, params: paramsOf(issue) };
}

/** Letters that differ, at most, between what was written and what was probably meant. */
const SLIPS = 3;

/** A field that a contract does not know, with the name it knows that resembles it most. */
export function unknownPlace({ path, known }: UnknownField): StandardSchemaV1.Issue & Told {
  const name = String(path.at(-1));
  const near = known.length > 0 ? closest(name, [...known]) : '';
  const isNear = near !== '' && distance(name.toLowerCase(), near.toLowerCase()) <= Math.min(SLIPS, near.length - 1);
  return isNear
    ? { path, message: 'http.field-unknown-near', params: { near } }
    : { path, message: 'http.field-unknown' };
}

/** What zod adds to an issue, of what a label may say. */
interface Told {
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly values?: readonly unknown[];
  readonly params?: RefusalParams;
}

function paramsOf(issue: StandardSchemaV1.Issue & Told): RefusalParams {
  const bound = issue.minimum ?? issue.maximum;
  return {
    ...(bound !== undefined && { count: Number(bound) }),
    ...(issue.values && { values: issue.values.map(String).join(', ') }),
    ...issue.params,
  };
}
