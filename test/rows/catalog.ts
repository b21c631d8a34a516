import type { ClientBase } from 'pg';
import { nullableIf, scalar, sure, type Columns, type Shape, type ShapeType } from './shape';

/** What the database is made of, as far as the shape of an answer depends on it. */
export interface Catalog {
  readonly types: ReadonlyMap<number, ShapeType>;
  /** By `schema.name`, and by bare name where the search path finds it. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** By `schema.name` and by bare name, all overloads together. */
  readonly functions: ReadonlyMap<string, SqlFunction>;
}

export interface Relation {
  readonly columns: Columns;
  /** The query of a view: PostgreSQL does not say which columns of a view may be null. */
  readonly definition: string | null;
}

export interface SqlFunction {
  /** Nothing when overloads disagree or when the type depends on the arguments. */
  readonly returns: ShapeType | undefined;
  readonly isAggregate: boolean;
  /** The query of a function written in SQL, and the names it gives to what it takes and to the columns it answers. */
  readonly body: string | null;
  readonly parameters: readonly string[];
  readonly answers: readonly string[];
  readonly answersRows: boolean;
}

const TYPES = `
  SELECT t.oid::int, t.typname AS name, e.typname AS element, base.typname AS base,
    (SELECT array_agg(l.enumlabel::text ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = t.oid) AS literals
  FROM pg_type t
  LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
  LEFT JOIN pg_type base ON base.oid = t.typbasetype`;

const COLUMNS = `
  SELECT n.nspname AS schema, c.relname AS relation, pg_table_is_visible(c.oid) AS visible, a.attname AS column,
    a.atttypid::int AS type, a.attnotnull AS required,
    CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS definition,
    (SELECT array_agg(pg_get_constraintdef(k.oid)) FROM pg_constraint k
     WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]) AS checks
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
  ORDER BY c.oid, a.attnum`;

const FUNCTIONS = `
  SELECT n.nspname AS schema, p.proname AS name, array_agg(DISTINCT p.prorettype::int) AS returns,
    bool_or(p.prokind = 'a') AS aggregate,
    CASE WHEN count(*) = 1 THEN min(written.body) FILTER (WHERE l.lanname = 'sql' AND n.nspname !~ '^pg_') END AS body,
    coalesce(min(p.proargnames[:p.pronargs]), '{}') AS parameters,
    coalesce(min(p.proargnames[1 + p.pronargs:]), '{}') AS answers, bool_or(p.proretset) AS rows
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
  CROSS JOIN LATERAL (
    SELECT coalesce(
      regexp_replace(
        regexp_replace(pg_get_function_sqlbody(p.oid), '^BEGIN ATOMIC(.*);\\s*END$', '\\1'), '^RETURN ', 'SELECT '),
      p.prosrc) AS body) written
  GROUP BY n.nspname, p.proname`;

export async function readCatalog(client: ClientBase): Promise<Catalog> {
  const types = await readTypes(client);
  return { types, relations: await readRelations(client, types), functions: await readFunctions(client, types) };
}

async function readTypes(client: ClientBase): Promise<Map<number, ShapeType>> {
  interface Row {
    oid: number;
    name: string;
    element: string | null;
    base: string | null;
    literals: string[] | null;
  }
  const { rows } = await client.query<Row>(TYPES);
  const type = ({ name, element, base, literals }: Row): ShapeType =>
    element === null
      ? scalar(base ?? name, literals ?? undefined)
      : { kind: 'array', of: sure(scalar(element)), json: false };
  return new Map(rows.map((row) => [row.oid, type(row)]));
}

async function readRelations(
  client: ClientBase,
  types: ReadonlyMap<number, ShapeType>,
): Promise<Map<string, Relation>> {
  interface Row {
    schema: string;
    relation: string;
    visible: boolean;
    column: string;
    type: number;
    required: boolean;
    definition: string | null;
    checks: string[] | null;
  }
  const { rows } = await client.query<Row>(COLUMNS);
  const relations = new Map<string, Relation & { columns: Map<string, Shape> }>();
  for (const row of rows) {
    const name = `${row.schema}.${row.relation}`;
    const relation = relations.get(name) ?? { columns: new Map<string, Shape>(), definition: row.definition };
    relation.columns.set(row.column, nullableIf(!row.required, listed(types.get(row.type), row.checks ?? [])));
    relations.set(name, relation);
    if (row.visible) relations.set(row.relation, relation);
  }
  return relations;
}

/** `CHECK (state IN ('draft', 'open'))`, or `CHECK (roles <@ ARRAY['admin', …])`, as PostgreSQL words them. */
const LISTED = /^CHECK \(\(\w+ (?:= ANY \(|<@ )\(?ARRAY\[([^\]]+)\](?:\)|::[\w ]+\[\])*$/;

function listed(type: ShapeType | undefined, checks: readonly string[]): ShapeType {
  const list = checks.map((check) => LISTED.exec(check)?.[1]).find((match) => match !== undefined);
  const literals =
    list === undefined ? undefined : Array.from(list.matchAll(/'((?:[^']|'')*)'/g), ([, text]) => text ?? '');
  if (type === undefined) return { kind: 'unknown' };
  if (literals === undefined) return type;
  if (type.kind === 'scalar') return scalar(type.name, literals);
  if (type.kind === 'array' && type.of.type.kind === 'scalar') {
    return { ...type, of: sure(scalar(type.of.type.name, literals)) };
  }
  return type;
}

async function readFunctions(
  client: ClientBase,
  types: ReadonlyMap<number, ShapeType>,
): Promise<Map<string, SqlFunction>> {
  interface Row {
    schema: string;
    name: string;
    returns: number[];
    aggregate: boolean;
    body: string | null;
    parameters: string[];
    answers: string[];
    rows: boolean;
  }
  const { rows } = await client.query<Row>(FUNCTIONS);
  const functions = new Map<string, SqlFunction>();
  for (const row of rows) {
    const { schema, name } = row;
    const [only, another] = row.returns;
    const type = only === undefined || another !== undefined ? undefined : types.get(only);
    const isOpen = type?.kind === 'scalar' && /^(any|record$)/.test(type.name);
    const known: SqlFunction = {
      returns: isOpen ? undefined : type,
      isAggregate: row.aggregate,
      body: row.body,
      parameters: row.parameters,
      answers: row.answers,
      answersRows: row.rows,
    };
    functions.set(`${schema}.${name}`, known);
    if (!functions.has(name) || schema === 'pg_catalog') functions.set(name, known);
  }
  return functions;
}
