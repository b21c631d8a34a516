import type { Node } from '@pgsql/types';
import { parseSync } from 'pgsql-parser';
import { SCHEMAS } from '../architecture/schemas';

/** Relations that are a context's own affair, as `schema.name`: views and functions are published, tables are not. */
export type Tables = ReadonlySet<string>;

/**
 * What a statement of a context reads or writes that it may not, in words: a table of another context, a relation of a
 * context above, or a name without a schema. The parser must have been loaded.
 */
export function trespasses(context: string, sql: string, tables: Tables): string[] {
  const tree: unknown = parseSync(sql);
  const queries = new Set(namesOf(tree, 'CommonTableExpr', ({ ctename }) => ctename));
  const relations = namesOf(tree, 'RangeVar', ({ schemaname, relname }) => joined(schemaname, relname));
  const functions = namesOf(tree, 'FuncCall', ({ funcname }) => joined(...textsOf(funcname)));
  const named = [
    ...relations.filter((name) => !queries.has(name)),
    ...functions.filter((name) => SCHEMAS.includes(schemaOf(name) ?? '')),
  ];
  return [...new Set(named)].flatMap((name) => complaint(context, name, tables) ?? []);
}

function complaint(context: string, name: string, tables: Tables): string | undefined {
  const schema = schemaOf(name);
  if (schema === undefined) return name.startsWith('pg_') ? undefined : `${name} is named without its schema`;
  if (schema === context || !SCHEMAS.includes(schema)) return undefined;
  if (SCHEMAS.indexOf(schema) > SCHEMAS.indexOf(context)) return `${name} is above ${context}`;
  return tables.has(name) ? `${name} is a table of ${schema}, which publishes views and functions` : undefined;
}

const schemaOf = (name: string): string | undefined => (name.includes('.') ? name.split('.')[0] : undefined);
const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('.');

type Fields = Record<string, unknown> & { ctename?: string; schemaname?: string; relname?: string; funcname?: Node[] };

/** What `name` says of each node of this kind, wherever it stands in the tree. */
function namesOf(tree: unknown, kind: string, name: (node: Fields) => string | undefined): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, child]: [string, unknown]) => {
    // FOR SHARE OF s: what is locked is named by the aliases of relations that were seen already.
    if (key === 'lockedRels') return [];
    // The target of a write and the query a view is made of are bare RangeVars, which their field names.
    const isRelation = kind === 'RangeVar' && key === 'relation' && isFields(child) && !('RangeVar' in child);
    const said = (key === kind || isRelation) && isFields(child) ? (name(child) ?? '') : '';
    return [...(said === '' ? [] : [said]), ...namesOf(child, kind, name)];
  });
}

const isFields = (node: unknown): node is Fields => typeof node === 'object' && node !== null;

const textsOf = (nodes: readonly Node[] | undefined): string[] =>
  (nodes ?? []).map((node) => ('String' in node ? (node.String.sval ?? '') : ''));
