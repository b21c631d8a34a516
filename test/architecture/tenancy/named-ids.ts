import type { OpenAPIObject } from '@nestjs/swagger';

type Json = Record<string, unknown>;

/** A place in a body: property names, and `*` for any item of an array. */
export type Place = readonly string[];

export const pointerOf = (place: Place): string => place.map((segment) => `/${segment}`).join('');

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** `POST /api/v1/exam-sessions` → each operation of the document. */
function* operationsOf({ paths }: OpenAPIObject): Iterable<[route: string, operation: Json]> {
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(item as Json)) {
      if (isObject(operation)) yield [`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, operation];
    }
  }
}

/** Where the body of each route may name something by its id, read from the schemas clients are given. */
export function idsInBodies(document: OpenAPIObject): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const [route, { requestBody }] of operationsOf(document)) {
    const content = isObject(requestBody) && isObject(requestBody.content) ? Object.values(requestBody.content) : [];
    const places = content.flatMap((type) => (isObject(type) ? idsIn(type.schema, document, []) : []));
    if (places.length > 0) found.set(route, places);
  }
  return found;
}

/** Names of the query parameters of each route that are ids. */
export function idsInQueries(document: OpenAPIObject): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [route, { parameters }] of operationsOf(document)) {
    const names = list(parameters).flatMap((parameter) =>
      isObject(parameter) &&
      parameter.in === 'query' &&
      isObject(parameter.schema) &&
      parameter.schema.format === 'uuid'
        ? [String(parameter.name)]
        : [],
    );
    if (names.length > 0) found.set(route, names);
  }
  return found;
}

function idsIn(schema: unknown, document: OpenAPIObject, place: Place): Place[] {
  if (!isObject(schema)) return [];
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const target: unknown = document.components?.schemas?.[name];
    if (target === undefined) throw new Error(`${schema.$ref} is nowhere in the document`);
    return idsIn(target, document, place);
  }
  if (schema.format === 'uuid') return [place];
  return [
    ...[schema.allOf, schema.anyOf, schema.oneOf].flatMap(list).flatMap((part) => idsIn(part, document, place)),
    ...idsIn(schema.items, document, [...place, '*']),
    ...Object.entries(isObject(schema.properties) ? schema.properties : {}).flatMap(([name, part]) =>
      idsIn(part, document, [...place, name]),
    ),
  ];
}

/** The value at a place, `*` being the first item. */
export function valueAt(body: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, segment) => {
    if (Array.isArray(value)) return value[segment === '*' ? 0 : Number(segment)] as unknown;
    return isObject(value) ? value[segment] : undefined;
  }, body);
}

/** A copy of `body` with another value at a place. */
export function withValueAt(body: unknown, [segment, ...rest]: Place, value: unknown): unknown {
  if (segment === undefined) return value;
  if (Array.isArray(body)) return [withValueAt(body[0], rest, value), ...(body.slice(1) as unknown[])];
  return { ...(body as Json), [segment]: withValueAt((body as Json)[segment], rest, value) };
}
