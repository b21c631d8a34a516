import type { Column, SchemaObjects, Table } from './schema-objects';

const HEADER = `-- The structure of the database once every migration has run. Generated: never edit, review it as a diff.
-- It reads like SQL and is not meant to be executed: migrations/*.ts are what builds a database.
`;

/** One text for one structure: the same objects always print the same bytes. */
export function printSchema(schema: SchemaObjects): string {
  const sections = [
    ...schema.extensions.map(({ name }) => `CREATE EXTENSION ${name};`),
    ...schema.schemas.map(({ name }) => `CREATE SCHEMA ${name};`),
    ...schema.types.map(({ name, definition }) => `CREATE TYPE ${name} AS ${definition};`),
    ...schema.sequences.map(({ name, definition }) => `CREATE SEQUENCE ${name} ${definition};`),
    ...schema.functions.map(({ definition }) => `${definition.trimEnd()};\n`),
    ...schema.tables.map((table) => printTable(table, schema)),
    ...schema.views.map(({ kind, name, definition }) => `CREATE ${kind} ${name} AS\n${definition.trimEnd()}\n`),
    ...schema.comments.map(({ object, text }) => `COMMENT ON ${object} IS '${text.replaceAll("'", "''")}';`),
  ];
  return `${[HEADER, ...sections].join('\n')}`.replaceAll(/[ \t]+$/gm, '').trimEnd() + '\n';
}

function printTable(table: Table, schema: SchemaObjects): string {
  const of = <T extends { table: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.table === table.name);
  const lines = [
    ...of(schema.columns).map(printColumn),
    ...of(schema.constraints).map(({ name, definition }) => `CONSTRAINT ${name} ${definition}`),
  ];
  const body = lines.map((line) => `  ${line}`).join(',\n');
  const after = [
    ...of(schema.indexes).map(({ name, definition }) => printIndex(name, definition)),
    ...of(schema.triggers).map(({ definition }) => `${definition};`),
    ...of(schema.policies).map(({ name, definition }) => `CREATE POLICY ${name} ON ${table.name} AS ${definition};`),
  ];
  const traits = table.traits.map((trait) => ` ${trait}`).join('');
  return [`CREATE TABLE ${table.name} (\n${body}\n)${traits};`, ...after].join('\n') + '\n';
}

function printIndex(name: string, definition: string): string {
  const unique = definition.startsWith('UNIQUE ');
  const rest = unique ? definition.slice('UNIQUE '.length) : definition;
  return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${name} ${rest};`;
}

function printColumn(column: Column): string {
  const { name, type, collation, required, initial, generated, identity } = column;
  return [
    `${name} ${type}`,
    collation === null ? '' : ` COLLATE ${collation}`,
    required ? ' NOT NULL' : '',
    initial === null ? '' : ` DEFAULT ${initial}`,
    generated === null ? '' : ` GENERATED ALWAYS AS ${generated}`,
    identity === null ? '' : ` GENERATED ${identity} AS IDENTITY`,
  ].join('');
}
