import { visit, type JSONPath, type JSONVisitor } from 'jsonc-parser';
import { jsonPointer } from '#platform/http/problem.js';

/** Lines (1-based) a value stands on. */
export interface Lines {
  firstLine: number;
  lastLine: number;
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

/**
 * The value of a JSON text, and the lines of each of its parts by JSON pointer (RFC 6901).
 * @throws JsonSyntaxError
 */
export function readJson(text: string): { value: unknown; places: Map<string, Lines> } {
  const { places } = new PlaceVisitor(text);
  return { value: JSON.parse(text) as unknown, places };
}

/** An object or an array under way; without a pointer when it is too long, and so would be those of its items. */
interface Opened {
  readonly pointer: string | undefined;
  readonly firstLine: number;
}

class PlaceVisitor implements JSONVisitor {
  readonly places = new Map<string, Lines>();
  private readonly opened: Opened[] = [];

  constructor(text: string) {
    visit(text, this, { disallowComments: true });
  }

  readonly onObjectBegin = (_offset: number, _length: number, line: number, _column: number, path: () => JSONPath) =>
    this.open(line, path);
  readonly onArrayBegin = this.onObjectBegin;

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
    this.opened.push({ pointer: this.pointerOf(path), firstLine: line });
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
