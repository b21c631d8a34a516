import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { DomainError, RefusalKind } from '#kernel/domain-error.js';
import { DomainError as Refusal } from '#kernel/domain-error.js';

export const STATUS_OF_KIND: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  invalid: 422,
  precondition_required: 428,
  throttled: 429,
};

/** Labels in one language: code → sentence (see `Sentences`). */
export type RefusalLabels = Readonly<Record<string, string>>;

/** The labels of a context, in each language of the product. */
export interface ContextLabels {
  readonly fr: RefusalLabels;
  readonly en: RefusalLabels;
}

export type Language = keyof ContextLabels;

/** First language of `Accept-Language` the product speaks; French otherwise. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'fr';
}

/** JSON pointer (RFC 6901) of a path given by a schema. */
export const jsonPointer = (path: readonly (PropertyKey | StandardSchemaV1.PathSegment)[]): string =>
  path
    .map((segment) => String(typeof segment === 'object' ? segment.key : segment))
    .map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

/** Input that does not fit its schema, before any rule of the domain is asked. */
export class InvalidInput extends Error {
  constructor(readonly issues: readonly StandardSchemaV1.Issue[]) {
    super('invalid input');
  }
}

export const isRefusal = (error: unknown): error is DomainError => error instanceof Refusal;
