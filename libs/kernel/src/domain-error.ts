/** What a refusal means to the caller; the edge maps it to one HTTP status (400, 404, 401, 403, 409, 413, 422, 412, 428, 429). */
export type RefusalKind =
  | 'malformed'
  | 'not_found'
  | 'unauthenticated'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'too_large'
  | 'stale'
  | 'precondition_required'
  | 'throttled';

/** One faulty place in the caller's input. */
export interface RefusalIssue {
  /** JSON pointer (RFC 6901) into the request body, or into the query string when `in` says so. */
  pointer: string;
  /** Code of the label shown to the user. */
  code: string;
  params?: RefusalParams;
}

export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * The one way the domain says no. `code` is stable (clients may branch on it) and has a label in every language;
 * `params` fill that label and hold nothing personal.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: RefusalKind,
    readonly params: RefusalParams = {},
    readonly issues: readonly RefusalIssue[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

export interface RefusalDefinition {
  kind: RefusalKind;
  /** Name of the database constraint that holds the same rule: the loser of a race gets this refusal too. */
  constraint?: string;
  /** Where addresses name one of these by its id: `learners` for `/learners/:id` and whatever is under it. One that is unknown is refused so. */
  collection?: string;
}

/** Makes one refusal; tells its code and kind beforehand, to routes that say they may refuse so. */
export interface Refusing {
  (params?: RefusalParams, issues?: readonly RefusalIssue[]): DomainError;
  readonly code: string;
  readonly kind: RefusalKind;
}

export type Refuse<T extends Record<string, RefusalDefinition>> = { readonly [K in keyof T]: Refusing };

const definitions = new Map<string, RefusalDefinition>();
const codeByConstraint = new Map<string, string>();

/**
 * Declares the refusals of one feature, one line each: `refusals('catalog', { versionPublished: { kind: 'invalid' } })`
 * gives `refuse.versionPublished()`, a `DomainError` of code `catalog.version-published`.
 */
export function refusals<const T extends Record<string, RefusalDefinition>>(context: string, table: T): Refuse<T> {
  const entries = Object.entries(table).map(([name, definition]) => {
    const code = `${context}.${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
    definitions.set(code, definition);
    if (definition.constraint) codeByConstraint.set(definition.constraint, code);
    const make = (params: RefusalParams = {}, issues: readonly RefusalIssue[] = []) =>
      new DomainError(code, definition.kind, params, issues);
    return [name, Object.assign(make, { code, kind: definition.kind })] as const;
  });
  return Object.fromEntries(entries) as Refuse<T>;
}

export interface KnownRefusal extends RefusalDefinition {
  readonly code: string;
}

/** Every refusal the loaded contexts can answer with, by code. */
export const knownRefusals = (): KnownRefusal[] =>
  knownRefusalCodes().flatMap((code) => {
    const definition = definitions.get(code);
    return definition ? [{ code, ...definition }] : [];
  });

/** The codes of every refusal the loaded contexts can answer with; the architecture test checks that each has its labels. */
export const knownRefusalCodes = (): string[] => [...definitions.keys()].sort();

/** The refusal that a violated database constraint stands for, if a feature declared it. */
export function refusalOfConstraint(constraint: string): DomainError | undefined {
  const code = codeByConstraint.get(constraint);
  const definition = code === undefined ? undefined : definitions.get(code);
  return code !== undefined && definition ? new DomainError(code, definition.kind) : undefined;
}
