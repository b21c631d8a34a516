/** Where a value stands: the driver turns columns, elements of arrays and JSON into JavaScript differently. */
export type World = 'column' | 'element' | 'json';

export type WireType = 'string' | 'number' | 'boolean' | 'Buffer' | 'Date';

const STRINGS = new Set(['text', 'varchar', 'bpchar', 'name', 'uuid', 'citext', 'time', 'char']);
const NUMBERS = new Set(['int2', 'int4', 'int8', 'float4', 'float8', 'oid']);
const INSTANTS = new Set(['timestamptz', 'timestamp']);

/** The TypeScript type in which `Transaction.query` gives a value of a PostgreSQL type; nothing when it is free. */
export function wireType(name: string, world: World): WireType | undefined {
  if (STRINGS.has(name)) return 'string';
  if (NUMBERS.has(name)) return 'number';
  if (name === 'bool') return 'boolean';
  // JavaScript's numbers cannot hold every numeric: the driver leaves them as texts, JSON does not.
  if (name === 'numeric') return world === 'json' ? 'number' : 'string';
  // Columns become texts (wire-types.ts of the platform); the driver's own Dates stay in arrays.
  if (name === 'date' || INSTANTS.has(name)) return world === 'element' ? 'Date' : 'string';
  if (name === 'bytea') return world === 'json' ? 'string' : 'Buffer';
  return undefined;
}
