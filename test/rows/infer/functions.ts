import type { FuncCall } from '@pgsql/types';
import { nullableIf, scalar, sure, UNKNOWN, unsure, type Shape } from '../shape';
import type { SqlFunction } from '../catalog';
import type { Context } from './context';
import { isNullConstant, names, text } from './syntax';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Functions that always answer something. */
const NEVER_NULL = list(`
  count row_number rank dense_rank now clock_timestamp statement_timestamp transaction_timestamp gen_random_uuid
  current_database concat json_build_array jsonb_build_array json_build_object jsonb_build_object pg_backend_pid random`);

/** Functions that answer null only when they are given one. */
const NULL_FOR_NULL = list(`
  abs array_append array_cat array_remove array_to_string btrim cardinality ceil ceiling chr convert_from
  convert_to date_part date_trunc decode encode extract floor hashtext hashtextextended initcap jsonb_array_length
  json_array_length jsonb_set jsonb_strip_nulls left length lower lpad ltrim make_interval md5 normalize octet_length overlay
  position regexp_replace repeat replace reverse right round rpad rtrim sha256 split_part strpos substr timezone to_char
  to_json to_jsonb row_to_json to_timestamp translate trunc unaccent upper octet_length pg_try_advisory_xact_lock
  pg_advisory_xact_lock`);

/** Functions that leave aside any null but the first. */
const FIRST_DECIDES = list('concat_ws format');

/** Aggregates of lists: a group has rows, so its list exists. */
const LISTS = list('json_agg jsonb_agg array_agg');

/** Functions whose answer has the type of their first argument. */
const SAME_TYPE = list(
  'min max to_json to_jsonb row_to_json lag lead first_value last_value any_value array_remove array_append',
);

/** @param hasRow whether an aggregate is sure to have rows: each group has some, an empty table has none */
export function callShape(call: FuncCall, args: readonly Shape[], hasRow: boolean, context: Context): Shape {
  const path = names(call.funcname);
  const name = path.at(-1) ?? '';
  const known = context.catalog.functions.get(path.join('.'));
  if (NEVER_NULL.has(name)) return sure(buildsObject(name) ? objectOf(call, args) : (known?.returns ?? UNKNOWN));
  const [first = unsure(UNKNOWN)] = args;
  if (LISTS.has(name)) {
    return nullableIf(!hasRow, { kind: 'array', of: first, json: name !== 'array_agg' });
  }
  const type = SAME_TYPE.has(name) ? first.type : (known?.returns ?? UNKNOWN);
  const givenNull = args.some(({ nullable }) => nullable);
  if (known?.isAggregate === true) return nullableIf(!hasRow || givenNull, type);
  if (name === 'array_remove' && isNullConstant(call.args?.[1])) return nullableIf(first.nullable, withoutNulls(type));
  if (FIRST_DECIDES.has(name)) return nullableIf(first.nullable, type);
  if (NULL_FOR_NULL.has(name)) return nullableIf(givenNull, type);
  return nullableIf(known === undefined || bodyMayBeNull(known, args, context), type);
}

const buildsObject = (name: string): boolean => name === 'json_build_object' || name === 'jsonb_build_object';

function objectOf({ args = [] }: FuncCall, shapes: readonly Shape[]): Shape['type'] {
  const fields = new Map<string, Shape>();
  for (let index = 0; index + 1 < args.length; index += 2) {
    const key = text(args[index]);
    const value = shapes[index + 1];
    if (key === undefined || value === undefined) return UNKNOWN;
    fields.set(key, value);
  }
  return { kind: 'object', fields };
}

const withoutNulls = (type: Shape['type']): Shape['type'] =>
  type.kind === 'array' ? { ...type, of: sure(type.of.type) } : type;

/** Whether a function of ours, written in SQL, may answer null to these arguments. */
function bodyMayBeNull(known: SqlFunction, args: readonly Shape[], context: Context): boolean {
  if (known.body === null || known.answersRows) return true;
  const [answer] = context.body(known.body, known, args);
  return answer?.shape.nullable ?? true;
}

/** `unnest`, `generate_series`… one value a row. */
export function elementShape(name: string, args: readonly Shape[]): Shape | undefined {
  const [first] = args;
  if (name === 'unnest') return first?.type.kind === 'array' ? first.type.of : unsure(UNKNOWN);
  if (name === 'generate_series') return sure(first?.type ?? UNKNOWN);
  if (name === 'jsonb_array_elements' || name === 'json_array_elements') return sure(scalar('jsonb'));
  if (name === 'jsonb_array_elements_text' || name === 'json_array_elements_text') return unsure(scalar('text'));
  if (name === 'regexp_split_to_table' || name === 'string_to_table') return sure(scalar('text'));
  return undefined;
}
