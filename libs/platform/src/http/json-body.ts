import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseHttp } from './refusals';

/** A référentiel, the deepest of what is sent, has a dozen levels. */
const MOST_LEVELS = 40;
/** A référentiel of five megabytes holds a tenth of it. Each value costs, however short: an empty list is two bytes. */
const MOST_VALUES = 200_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);

type Done = (error: Error | null, body?: unknown) => void;

/** Reads JSON as Fastify does, once it has looked at what it would cost and whether its text is what its sender wrote. */
export function jsonReader(fastify: FastifyInstance) {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  return (request: FastifyRequest, body: Buffer, done: Done): void => {
    requireReadable(body);
    void parse(request, body.toString('utf8'), done);
  };
}

/**
 * Bytes that are not UTF-8 would be read as U+FFFD and kept so; what is very deep or made of very many values would hold
 * everybody's requests while it is parsed. One pass over the bytes, without an object made.
 * @throws `http.body-not-utf8` (400), `http.json-too-deep` (422), `http.json-too-many-values` (413)
 */
export function requireReadable(json: Buffer): void {
  if (!isUtf8(json)) throw refuseHttp.bodyNotUtf8();
  let levels = 0;
  let values = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === QUOTE) at = endOfString(json, at);
    else if (byte === COMMA) values += 1;
    else if (OPEN.has(byte)) {
      levels += 1;
      values += 1;
      if (levels > MOST_LEVELS) throw refuseHttp.jsonTooDeep({ most: MOST_LEVELS });
    } else if (CLOSE.has(byte)) levels -= 1;
    if (values > MOST_VALUES) throw refuseHttp.jsonTooManyValues({ most: MOST_VALUES });
  }
}

/** Where the string that opens at `start` closes; the end of the text when it does not. */
function endOfString(json: Buffer, start: number): number {
  let at = json.indexOf(QUOTE, start + 1);
  while (at !== -1 && isEscaped(json, at)) at = json.indexOf(QUOTE, at + 1);
  return at === -1 ? json.length : at;
}

function isEscaped(json: Buffer, at: number): boolean {
  let backslashes = 0;
  while (json[at - 1 - backslashes] === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}
