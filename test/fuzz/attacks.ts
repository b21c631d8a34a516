import * as fc from 'fast-check';
import { anyValue, brokenId, brokenIfMatch, brokenKey, hostileDay, hostileNumber, hostileText } from './hostile';
import { changedAt, placesOf, valueAt, type Path } from './places';

/** A call as it is about to be sent, changed by an attack. */
export interface Call {
  readonly ids: Readonly<Record<string, string>>;
  /** Ready to be written after the `?`. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What becomes JSON; `undefined` when the operation takes none. */
  readonly json: unknown;
  /** Takes the place of what `json` becomes. */
  readonly bytes?: Buffer;
}

/** What an attack may look at. */
export interface Target {
  /** Query parameters that the operation declares. */
  readonly queries: readonly string[];
  /** The same call as another organisation would make it. */
  readonly foreign: Call;
  readonly cursors: readonly string[];
  /** Chooses a place, always the same for the same seed. */
  readonly place: number;
}

export interface Attack {
  readonly name: string;
  readonly change: (call: Call, target: Target) => Call;
}

const pick = <T>(list: readonly T[], place: number): T | undefined => list[place % Math.max(1, list.length)];
const attack = (name: string, change: Attack['change']): Attack => ({ name, change });
const told = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 80);

/** One field of a valid body, broken: those that `concerns` accepts, any otherwise. */
function inBody(
  name: string,
  value: fc.Arbitrary<unknown>,
  concerns: (value: unknown) => boolean = () => true,
): fc.Arbitrary<Attack> {
  return value.map((hostile) =>
    attack(`${name} ${told(hostile)}`, (call, { place }) => {
      const places = placesOf(call.json);
      const concerned = places.filter((path) => concerns(valueAt(call.json, path)));
      const path = pick<Path>(concerned.length > 0 ? concerned : places, place);
      return path ? { ...call, json: changedAt(call.json, path, () => hostile) } : call;
    }),
  );
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isDay = (value: unknown): boolean => isText(value) && /^\d{4}-\d{2}-\d{2}/.test(String(value));
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isList = (value: unknown): boolean => Array.isArray(value);
const isId = (value: unknown): boolean => isText(value) && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(String(value));

const body = fc.oneof(
  inBody('any value', anyValue),
  inBody('text', hostileText, isText),
  inBody('day', hostileDay, isDay),
  inBody('number', hostileNumber, isNumber),
  inBody('without', fc.constant(undefined)),
  inBody('nobody’s id', fc.uuid(), isId),
  fc.constant(
    attack('an item twice', (call, { place }) => {
      const path = pick(
        placesOf(call.json).filter((at) => isList(valueAt(call.json, at))),
        place,
      );
      const twice = (list: unknown) => [...(list as unknown[]), ...(list as unknown[])];
      return path ? { ...call, json: changedAt(call.json, path, twice) } : call;
    }),
  ),
  fc.constant(
    attack('an id of another organisation', (call, { place, foreign }) => {
      const path = pick(
        placesOf(call.json).filter((at) => isId(valueAt(call.json, at))),
        place,
      );
      const theirs = path && valueAt(foreign.json, path);
      return path && theirs !== undefined ? { ...call, json: changedAt(call.json, path, () => theirs) } : call;
    }),
  ),
  fc.constantFrom('champInconnu', '__proto__', 'constructor', 'toString', '').map((field) =>
    attack(`unknown field ${told(field)}`, (call, { place }) => {
      const isObject = (at: Path) => !isList(valueAt(call.json, at)) && typeof valueAt(call.json, at) === 'object';
      const path = pick([[], ...placesOf(call.json).filter(isObject)], place) ?? [];
      // An own field of that name, which `{ __proto__: … }` would not be.
      const grown = (value: unknown) =>
        Object.fromEntries([...Object.entries(Object(value) as object), [field, { polluted: true }]]);
      return { ...call, json: changedAt(call.json ?? {}, path, grown) };
    }),
  ),
);

const raw = fc
  .constantFrom<[string, (json: string) => Buffer]>(
    ['cut short', (json) => Buffer.from(json.slice(0, -2))],
    ['empty', () => Buffer.alloc(0)],
    ['a byte order mark', (json) => Buffer.from(`\ufeff${json}`)],
    ['invalid UTF-8', (json) => Buffer.concat([Buffer.from(json.slice(0, -1)), Buffer.from([0x2c, 0xff, 0xfe, 0x7d])])],
    [
      'UTF-8 cut in a letter',
      (json) => Buffer.concat([Buffer.from(`{"a":"`), Buffer.from([0xc3]), Buffer.from(`",${json.slice(1)}`)]),
    ],
    ['UTF-16', (json) => Buffer.from(json, 'utf16le')],
    ['deep', () => Buffer.from(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
    ['deep objects', () => Buffer.from(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)],
    ['many values', () => Buffer.from(`[${'0,'.repeat(200_000)}0]`)],
    ['huge', () => Buffer.from(JSON.stringify({ text: 'x'.repeat(2_000_000) }))],
    ['a field twice', (json) => Buffer.from(json.replace('{', '{"id":1,"id":2,'))],
    ['a number without end', () => Buffer.from(`{"a":${'9'.repeat(5_000)}}`)],
    ['null', () => Buffer.from('null')],
    ['a text', () => Buffer.from('"texte"')],
    ['a list', () => Buffer.from('[]')],
    ['unpaired surrogate', () => Buffer.from('{"label":"\\ud800","title":"\\u0000"}')],
  )
  .map(([name, bytes]) =>
    attack(`body: ${name}`, (call) => ({ ...call, bytes: bytes(JSON.stringify(call.json ?? {})) })),
  );

const TYPES = [
  ...['text/plain', 'text/html', 'application/xml', 'application/octet-stream', 'application/jsonp', 'json', ''],
  ...['application/json; charset=utf-16', 'application/json; charset=latin1', 'application/merge-patch+json'],
  ...['application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'a/b;c="', '/'],
  ...['application/json, text/plain', 'APPLICATION/JSON', 'application/json;;;', 'application/problem+json'],
];
const type = fc
  .constantFrom(...TYPES)
  .map((name) =>
    attack(`content type ${told(name)}`, (call) => ({ ...call, headers: { ...call.headers, 'content-type': name } })),
  );

const path = fc.oneof(
  fc.oneof(brokenId, fc.uuid()).map((hostile) =>
    attack(`path ${told(hostile)}`, (call, { place }) => {
      const name = pick(Object.keys(call.ids), place);
      return name === undefined ? call : { ...call, ids: { ...call.ids, [name]: hostile } };
    }),
  ),
  fc.constant(
    attack('path of another organisation', (call, { place, foreign }) => {
      const name = pick(Object.keys(call.ids), place);
      return name === undefined ? call : { ...call, ids: { ...call.ids, [name]: foreign.ids[name] ?? '' } };
    }),
  ),
);

/** Unpaired surrogates have no writing in an address. */
const escaped = (value: string): string => encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'));
const NAMES = ['cursor', 'limit', 'search', 'sort', 'inconnu', '__proto__', 'a[b]', 'limit[]'];
const MADE_CURSORS: unknown[] = [
  null,
  1,
  '',
  [],
  {},
  [null],
  [[]],
  ['a', 'b', 'c'],
  [1e308, 'x'],
  { id: 1 },
  ['\u0000', 1],
];
const rawQuery = fc.constantFrom(
  ...[
    'limit=1&limit=2',
    'cursor=&cursor=',
    'limit=%',
    'search=%ff%fe',
    'search=%00',
    'search=%ed%a0%80',
    '&&&==&',
    '=a',
  ],
  ...['limit=-1', 'limit=0', 'limit=1e3', 'limit=99999999999999999999', 'limit=+5', 'limit=0x10', 'limit=%20'],
  ...[`search=${'a'.repeat(7_000)}`, `search=${'a'.repeat(20_000)}`, `${'x=1&'.repeat(1_500)}y=2`],
);
const query = fc.oneof(
  rawQuery.map((text) => attack(`query ${told(text)}`, (call) => ({ ...call, query: text }))),
  fc.tuple(fc.nat(), fc.oneof(hostileText, hostileDay)).map(([name, hostile]) =>
    attack(`query text ${told(hostile)}`, (call, { queries }) => {
      const parameter = pick(queries.length > 0 ? queries : NAMES, name) ?? '';
      return { ...call, query: `${parameter}=${escaped(hostile)}` };
    }),
  ),
  fc.oneof(fc.constantFrom(...MADE_CURSORS), fc.jsonValue({ maxDepth: 1 })).map((content) =>
    attack(`cursor of ${told(content)}`, (call) => ({
      ...call,
      query: `cursor=${Buffer.from(JSON.stringify(content)).toString('base64url')}`,
    })),
  ),
  fc.nat().map((which) =>
    attack('cursor of another list', (call, { cursors }) => ({
      ...call,
      query: `cursor=${escaped(pick(cursors, which) ?? '')}`,
    })),
  ),
  fc.nat().map((at) =>
    attack('cursor with a letter changed', (call, { cursors, place }) => {
      const cursor = pick(cursors, place) ?? '';
      const spot = at % Math.max(1, cursor.length);
      return { ...call, query: `cursor=${escaped(`${cursor.slice(0, spot)}A${cursor.slice(spot + 1)}`)}` };
    }),
  ),
);

const header = (name: string, value: fc.Arbitrary<string>) =>
  value.map((hostile) =>
    attack(`${name} ${told(hostile)}`, (call) => ({ ...call, headers: { ...call.headers, [name]: hostile } })),
  );
const headers = fc.oneof(
  header('if-match', brokenIfMatch),
  header('idempotency-key', brokenKey),
  header('accept-language', fc.constantFrom('', '*', 'en', 'xx;q=9', 'fr;q=a,,,', 'e'.repeat(5_000))),
  header('accept', fc.constantFrom('text/html', 'image/png', '', 'a', '*/*;q=')),
  header(
    'cookie',
    fc.constantFrom('certitude=', 'certitude=%', 'certitude', `certitude=${'a'.repeat(4_000)}`, ';;;', 'certitude="x'),
  ),
  header(
    'authorization',
    fc.constantFrom('Bearer', 'Bearer ', 'Basic YTpi', `Bearer ${'a'.repeat(5_000)}`, 'bearer \xff'),
  ),
  header('x-csrf-token', fc.constantFrom('', 'a', 'é', 'a'.repeat(5_000))),
  header('x-request-id', fc.constantFrom('', '<script>', 'a'.repeat(5_000), 'é')),
  header('content-encoding', fc.constantFrom('gzip', 'br', 'inconnu')),
  header('x-large', fc.constant('a'.repeat(20_000))),
);

/** One of them for each request, half of them in the body. */
export const anyAttack: fc.Arbitrary<Attack> = fc.oneof(
  { arbitrary: body, weight: 10 },
  { arbitrary: raw, weight: 2 },
  { arbitrary: type, weight: 1 },
  { arbitrary: path, weight: 3 },
  { arbitrary: query, weight: 4 },
  { arbitrary: headers, weight: 3 },
  { arbitrary: fc.constant(attack('nothing', (call) => call)), weight: 1 },
);
