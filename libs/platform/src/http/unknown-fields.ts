import { z } from 'zod';

/** A fact that was sent and that the contract does not know. */
export interface UnknownField {
  readonly path: readonly PropertyKey[];
  /** What the contract knows at that place. */
  readonly known: readonly string[];
}

type Schema = z.core.$ZodTypes;
type Path = readonly PropertyKey[];

/**
 * What `value` holds that `schema` does not name, at any depth. A schema parses what it knows and drops the rest: a
 * misspelt field would be answered as if it had been taken into account. Looked for apart from the parsing, so that it
 * holds for every contract, whatever they are made of.
 */
export function unknownFields(schema: z.core.$ZodType, value: unknown, path: Path = []): UnknownField[] {
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case 'object':
      return isRecord(value) ? ofObject(def, value, path) : [];
    case 'array':
      return Array.isArray(value) ? value.flatMap((item, at) => unknownFields(def.element, item, [...path, at])) : [];
    case 'tuple':
      return Array.isArray(value) ? def.items.flatMap((item, at) => unknownFields(item, value[at], [...path, at])) : [];
    case 'record':
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, item]) => unknownFields(def.valueType, item, [...path, key]))
        : [];
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
      return unknownFields(def.innerType, value, path);
    case 'pipe':
      return unknownFields((def.in as Schema)._zod.def.type === 'transform' ? def.out : def.in, value, path);
    case 'lazy':
      return unknownFields(def.getter(), value, path);
    case 'union':
      return ofUnion(def.options, value, path);
    case 'intersection':
      return ofBoth(unknownFields(def.left, value, path), unknownFields(def.right, value, path));
    default:
      return [];
  }
}

function ofObject(def: z.core.$ZodObjectDef, value: Record<string, unknown>, path: Path): UnknownField[] {
  const { shape, catchall } = def;
  const known = Object.keys(shape);
  return Object.entries(value).flatMap(([key, item]) => {
    const there = [...path, key];
    const schema = Object.hasOwn(shape, key) ? shape[key] : catchall;
    const isKnown = schema !== undefined && (schema as Schema)._zod.def.type !== 'never';
    return isKnown ? unknownFields(schema, item, there) : [{ path: there, known }];
  });
}

/** Of the shapes that fit, the one that knows most of it; when none does, the parsing tells what is wrong. */
function ofUnion(options: readonly z.core.$ZodType[], value: unknown, path: Path): UnknownField[] {
  const fitting = options.filter((option) => z.safeParse(option, value).success);
  const [least = []] = fitting.map((option) => unknownFields(option, value, path)).sort((a, b) => a.length - b.length);
  return least;
}

/** Known to neither. */
function ofBoth(left: readonly UnknownField[], right: readonly UnknownField[]): UnknownField[] {
  const keyOf = ({ path }: UnknownField) => JSON.stringify(path);
  const others = new Map(right.map((each) => [keyOf(each), each]));
  return left.flatMap(({ path, known }) => {
    const other = others.get(keyOf({ path, known }));
    return other ? [{ path, known: [...known, ...other.known] }] : [];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
