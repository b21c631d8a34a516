import type { ClientBase, QueryResultRow } from 'pg';
import type { SchemaObjects } from './schema-objects';

/** Ours: in no system schema, and not brought by an extension. */
const OURS = (oid: string, catalog: string): string => `
  n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  AND NOT EXISTS (
    SELECT FROM pg_depend brought
    WHERE brought.classid = ${catalog} AND brought.objid = ${oid} AND brought.deptype = 'e'
  )`;

const QUERIES: Readonly<Record<keyof SchemaObjects, string>> = {
  extensions: `SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname`,

  schemas: `
    SELECT quote_ident(n.nspname) AS name FROM pg_namespace n
    WHERE ${OURS('n.oid', `'pg_namespace'::regclass`)} AND n.nspname <> 'public' ORDER BY 1`,

  types: `
    SELECT t.oid::regtype::text AS name,
      CASE t.typtype
        WHEN 'e' THEN 'ENUM (' || (
          SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid
        ) || ')'
        WHEN 'd' THEN 'DOMAIN ' || format_type(t.typbasetype, t.typtypmod)
          || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
          || coalesce(' DEFAULT ' || t.typdefault, '')
          || coalesce((
            SELECT string_agg(' CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid, true), '' ORDER BY conname)
            FROM pg_constraint WHERE contypid = t.oid AND contype = 'c'
          ), '')
        ELSE 'COMPOSITE (' || (
          SELECT string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum)
          FROM pg_attribute WHERE attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped
        ) || ')'
      END AS definition
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE ${OURS('t.oid', `'pg_type'::regclass`)} AND (t.typtype IN ('e', 'd') OR (t.typtype = 'c' AND c.relkind = 'c'))
    ORDER BY 1`,

  sequences: `
    SELECT c.oid::regclass::text AS name,
      format('AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s%s', format_type(s.seqtypid, NULL), s.seqstart,
        s.seqincrement, s.seqmin, s.seqmax, CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END) AS definition
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS('c.oid', `'pg_class'::regclass`)}
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'i')
    ORDER BY 1`,

  functions: `
    SELECT p.oid::regprocedure::text AS name,
      CASE WHEN p.prokind = 'a' THEN 'AGGREGATE ' || p.oid::regprocedure ELSE pg_get_functiondef(p.oid) END AS definition
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE ${OURS('p.oid', `'pg_proc'::regclass`)} ORDER BY 1`,

  tables: `
    SELECT c.oid::regclass::text AS name,
      array_remove(ARRAY[
        CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED' END,
        (SELECT 'PARTITION OF ' || i.inhparent::regclass || ' ' || pg_get_expr(c.relpartbound, c.oid)
          FROM pg_inherits i WHERE i.inhrelid = c.oid),
        CASE WHEN c.relkind = 'p' THEN 'PARTITION BY ' || pg_get_partkeydef(c.oid) END,
        'WITH (' || array_to_string(c.reloptions, ', ') || ')',
        CASE WHEN c.relforcerowsecurity THEN 'FORCE ROW LEVEL SECURITY'
          WHEN c.relrowsecurity THEN 'ENABLE ROW LEVEL SECURITY' END
      ], NULL) AS traits
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS('c.oid', `'pg_class'::regclass`)} AND c.relkind IN ('r', 'p', 'f') ORDER BY 1`,

  columns: `
    SELECT c.oid::regclass::text AS table, quote_ident(a.attname) AS name, format_type(a.atttypid, a.atttypmod) AS type,
      (SELECT quote_ident(co.collname) FROM pg_collation co WHERE co.oid = a.attcollation AND a.attcollation <> t.typcollation) AS collation,
      a.attnotnull AS required,
      CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS initial,
      CASE a.attgenerated WHEN 's' THEN '(' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
        WHEN 'v' THEN '(' || pg_get_expr(d.adbin, d.adrelid) || ') VIRTUAL' END AS generated,
      CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END AS identity
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE ${OURS('c.oid', `'pg_class'::regclass`)} AND c.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY 1, a.attnum`,

  constraints: `
    SELECT k.conrelid::regclass::text AS table, quote_ident(k.conname) AS name,
      pg_get_constraintdef(k.oid, true) AS definition
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS('c.oid', `'pg_class'::regclass`)} AND k.contype IN ('p', 'u', 'c', 'f', 'x') AND k.conparentid = 0
    ORDER BY 1, array_position('{p,u,x,f,c}'::"char"[], k.contype), k.conname`,

  indexes: `
    SELECT i.indrelid::regclass::text AS table, quote_ident(x.relname) AS name,
      regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE (UNIQUE )?INDEX \\S+ ', '\\1') AS definition
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS('c.oid', `'pg_class'::regclass`)} AND NOT x.relispartition
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
    ORDER BY 1, x.relname`,

  triggers: `
    SELECT g.tgrelid::regclass::text AS table, quote_ident(g.tgname) AS name,
      pg_get_triggerdef(g.oid, true)
        || CASE g.tgenabled WHEN 'D' THEN ' DISABLED' WHEN 'R' THEN ' ON REPLICA' WHEN 'A' THEN ' ALWAYS' ELSE '' END AS definition
    FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS('c.oid', `'pg_class'::regclass`)} AND NOT g.tgisinternal AND g.tgparentid = 0
    ORDER BY 1, g.tgname`,

  policies: `
    SELECT y.polrelid::regclass::text AS table, quote_ident(y.polname) AS name,
      format('%s FOR %s TO %s', CASE WHEN y.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
        CASE y.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
        (SELECT string_agg(CASE r.oid WHEN 0 THEN 'PUBLIC' ELSE r.oid::regrole::text END, ', ' ORDER BY 1) FROM unnest(y.polroles) AS r (oid)))
        || coalesce(' USING (' || pg_get_expr(y.polqual, y.polrelid) || ')', '')
        || coalesce(' WITH CHECK (' || pg_get_expr(y.polwithcheck, y.polrelid) || ')', '') AS definition
    FROM pg_policy y JOIN pg_class c ON c.oid = y.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS('c.oid', `'pg_class'::regclass`)} ORDER BY 1, y.polname`,

  views: `
    SELECT c.oid::regclass::text AS name, CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END AS kind,
      pg_get_viewdef(c.oid, true) AS definition
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS('c.oid', `'pg_class'::regclass`)} AND c.relkind IN ('v', 'm') ORDER BY 1`,

  comments: `
    SELECT described.type || ' ' || described.identity AS object, d.description AS text
    FROM pg_description d
    CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) AS described
    LEFT JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid
    LEFT JOIN pg_proc p ON d.classoid = 'pg_proc'::regclass AND p.oid = d.objoid
    LEFT JOIN pg_constraint k ON d.classoid = 'pg_constraint'::regclass AND k.oid = d.objoid
    LEFT JOIN pg_type t ON d.classoid = 'pg_type'::regclass AND t.oid = d.objoid
    LEFT JOIN pg_trigger g ON d.classoid = 'pg_trigger'::regclass AND g.oid = d.objoid
    LEFT JOIN pg_class gc ON gc.oid = g.tgrelid
    JOIN pg_namespace n
      ON n.oid = coalesce(c.relnamespace, p.pronamespace, k.connamespace, t.typnamespace, gc.relnamespace)
    WHERE ${OURS('d.objoid', 'd.classoid')} ORDER BY 1`,
};

/** Reads the structure of a database. Names of the `public` schema come without it. */
export async function readSchema(client: ClientBase): Promise<SchemaObjects> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query('SET LOCAL search_path = public');
    const entries: [string, QueryResultRow[]][] = [];
    for (const [kind, query] of Object.entries(QUERIES)) {
      entries.push([kind, (await client.query<QueryResultRow>(query)).rows]);
    }
    return Object.fromEntries(entries) as unknown as SchemaObjects;
  } finally {
    await client.query('ROLLBACK');
  }
}
