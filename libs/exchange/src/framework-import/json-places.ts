import { visit, type JSONPath, type JSONVisitor } from 'jsonc-parser';
import { jsonPointer } from '#platform/http/problem.js';

/** Lines (1-based) a value stands on. */
export interface Lines {
  firstLine: number;
  lastLine: number;
}

/** The name of a property, and the line it stands on (1-based). */
export interface FoundName {
  readonly name: string;
  readonly line: number;
}

/** Where the text stops being JSON. */
export class JsonSyntaxError extends Error {
  constructor(readonly line: number) {
    super(`malformed JSON at line ${line}`);
    this.name = 'JsonSyntaxError';
  }
}

/** Nesting of no document of ours; beyond it the text is refused rather than followed. */
const MAX_DEPTH = 40;
/** Places kept; what comes after is told by the place of its parent. */
const MAX_PLACES = 100_000;
/** Longer than any pointer of ours. A long name repeated in the pointer of each of its items would fill the memory. */
const MAX_POINTER = 500;

export interface ReadJson {
  readonly value: unknown;
  readonly places: Map<string, Lines>;
  readonly repeated: readonly FoundName[];
}

/**
 * The value of a JSON text, the lines of each of its parts by JSON pointer (RFC 6901), and the names written twice (RFC 8259,
 * § 4, lets each reader choose among the values).
 * @throws JsonSyntaxError
 */
export function readJson(text: string): ReadJson {
  const { places, repeated } = new PlaceVisitor(text);
  return { value: JSON.parse(text) as unknown, places, repeated };
}

/** An object or an array under way; without a pointer when it is too long, and so would be those of its items. */
interface Opened {
  readonly pointer: string | undefined;
  readonly firstLine: number;
  readonly names: Set<string>;
}

class PlaceVisitor implements JSONVisitor {
  readonly places = new Map<string, Lines>();
  readonly repeated: FoundName[] = [];
  private readonly opened: Opened[] = [];

  constructor(text: string) {
    visit(text, this, { disallowComments: true });
  }

  readonly onObjectBegin = (_offset: number, _length: number, line: number, _column: number, path: () => JSONPath) =>
    this.open(line, path);
  readonly onArrayBegin = this.onObjectBegin;

  readonly onObjectProperty = (name: string, _offset: number, _length: number, line: number) => {
    const names = this.opened.at(-1)?.names;
    if (names?.has(name)) this.repeated.push({ name, line: line + 1 });
    names?.add(name);
  };

  readonly onObjectEnd = (_offset: number, _length: number, line: number) => this.close(line);
  readonly onArrayEnd = this.onObjectEnd;

  readonly onLiteralValue = (
    _value: unknown,
    _offset: number,
    _length: number,
    line: number,
    _column: number,
    path: () => JSONPath,
  ) => this.keep(this.pointerOf(path), line, line);

  readonly onError = (_code: number, _offset: number, _length: number, line: number): never => {
    throw new JsonSyntaxError(line + 1);
  };

  private open(line: number, path: () => JSONPath): void {
    if (this.opened.length > MAX_DEPTH) throw new JsonSyntaxError(line + 1);
    this.opened.push({ pointer: this.pointerOf(path), firstLine: line, names: new Set() });
  }

  private close(line: number): void {
    const closed = this.opened.pop();
    if (closed) this.keep(closed.pointer, closed.firstLine, line);
  }

  private pointerOf(path: () => JSONPath): string | undefined {
    const parent = this.opened.at(-1);
    if (parent === undefined) return '';
    if (parent.pointer === undefined || this.places.size >= MAX_PLACES) return undefined;
    const pointer = parent.pointer + jsonPointer(path().slice(-1));
    return pointer.length <= MAX_POINTER ? pointer : undefined;
  }

  private keep(pointer: string | undefined, firstLine: number, lastLine: number): void {
    if (pointer === undefined || this.places.size >= MAX_PLACES) return;
    this.places.set(pointer, { firstLine: firstLine + 1, lastLine: lastLine + 1 });
  }
}

/** The lines of this part of the document, or of the nearest part that holds it. */
export function linesAt(places: ReadonlyMap<string, Lines>, pointer: string): Lines {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const lines = places.get(at);
    if (lines) return lines;
    if (at === '') return { firstLine: 1, lastLine: 1 };
  }
}
