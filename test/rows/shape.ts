/** What a value of an answer can be, as far as the database lets it be known. */
export interface Shape {
  readonly type: ShapeType;
  readonly nullable: boolean;
}

export type ShapeType =
  /** Nothing is known of it: whatever is declared is believed. */
  | { readonly kind: 'unknown' }
  /** A type of PostgreSQL, by the name the catalog gives it; `literals` when a constraint lists the only values. */
  | { readonly kind: 'scalar'; readonly name: string; readonly literals?: readonly string[] }
  /** An array of PostgreSQL, or of JSON. */
  | { readonly kind: 'array'; readonly of: Shape; readonly json: boolean }
  /** A JSON object, or a row on its way to become one. */
  | { readonly kind: 'object'; readonly fields: Columns };

/** Names and shapes, in the order of the answer. */
export type Columns = ReadonlyMap<string, Shape>;

export const UNKNOWN: ShapeType = { kind: 'unknown' };

export const scalar = (name: string, literals?: readonly string[]): ShapeType =>
  literals === undefined ? { kind: 'scalar', name } : { kind: 'scalar', name, literals };

export const sure = (type: ShapeType): Shape => ({ type, nullable: false });
export const unsure = (type: ShapeType): Shape => ({ type, nullable: true });
export const nullableIf = (nullable: boolean, type: ShapeType): Shape => ({ type, nullable });

/** What is one of several shapes, as the branches of a CASE or the arms of a UNION are. */
export function oneOf(shapes: readonly Shape[]): Shape {
  const nullable = shapes.some((shape) => shape.nullable);
  return { nullable, type: commonType(shapes.filter((shape) => !isNull(shape)).map(({ type }) => type)) };
}

const NULL_NAME = 'null';
/** The constant NULL, which has the type of its neighbours. */
export const NULL: Shape = unsure(scalar(NULL_NAME));
const isNull = ({ type }: Shape): boolean => type.kind === 'scalar' && type.name === NULL_NAME;

function commonType(types: readonly ShapeType[]): ShapeType {
  const followed = types.filter((type) => !isEmptyList(type));
  const [first, ...others] = followed.length > 0 ? followed : types;
  return first === undefined ? UNKNOWN : others.reduce(merged, first);
}

/** The constant `'[]'` that stands for "none" beside a list. */
const isEmptyList = (type: ShapeType): boolean =>
  type.kind === 'scalar' && type.literals?.length === 1 && type.literals[0] === '[]';

function merged(one: ShapeType, other: ShapeType): ShapeType {
  if (one.kind === 'array' && other.kind === 'array') {
    return { kind: 'array', of: oneOf([one.of, other.of]), json: one.json || other.json };
  }
  if (one.kind === 'object' && other.kind === 'object') {
    const names = [...one.fields.keys()];
    const alike = names.length === other.fields.size && names.every((name) => other.fields.has(name));
    if (!alike) return UNKNOWN;
    const both = (name: string): Shape[] =>
      [one.fields.get(name), other.fields.get(name)].filter((s) => s !== undefined);
    return { kind: 'object', fields: new Map(names.map((name) => [name, oneOf(both(name))])) };
  }
  if (one.kind !== 'scalar' || other.kind !== 'scalar') return UNKNOWN;
  // PostgreSQL gives a constant between quotes the type of what stands beside it.
  const literals = one.literals && other.literals && [...new Set([...one.literals, ...other.literals])];
  if (one.name === other.name) return scalar(one.name, literals);
  if (one.name === 'text' && one.literals) return scalar(other.name, literals);
  if (other.name === 'text' && other.literals) return scalar(one.name, literals);
  return NUMBERS.has(one.name) && NUMBERS.has(other.name) ? scalar(widest(one.name, other.name)) : UNKNOWN;
}

const NUMBERS = new Set(['int2', 'int4', 'int8', 'numeric', 'float4', 'float8']);
const ORDER = [...NUMBERS];
const widest = (one: string, other: string): string => (ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other);
