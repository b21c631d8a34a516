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
 * The value of a JSON text, and the lines of each of its parts by JSON pointer (RFC 6901). One pass.
 * @throws JsonSyntaxError
 */
export function readJson(text: string): { value: unknown; places: Map<string, Lines> } {
  const reader = new JsonReader(text);
  const value = reader.document();
  return { value, places: reader.places };
}

const SPACE = /[ \t\r\n]*/y;
/** Control characters inside are left for JSON.parse to refuse. */
const STRING = /"(?:[^"\\\r\n]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class JsonReader {
  readonly places = new Map<string, Lines>();
  private at = 0;
  private line = 1;

  constructor(private readonly text: string) {}

  document(): unknown {
    const value = this.value('', 0);
    this.space();
    if (this.at < this.text.length) throw new JsonSyntaxError(this.line);
    return value;
  }

  private value(pointer: string, depth: number): unknown {
    if (depth > MAX_DEPTH) throw new JsonSyntaxError(this.line);
    this.space();
    const firstLine = this.line;
    const value = this.contents(pointer, depth);
    const isKept = this.places.size < MAX_PLACES && pointer.length <= MAX_POINTER;
    if (isKept) this.places.set(pointer, { firstLine, lastLine: this.line });
    return value;
  }

  private contents(pointer: string, depth: number): unknown {
    switch (this.text[this.at]) {
      case '{':
        return this.object(pointer, depth);
      case '[':
        return this.array(pointer, depth);
      case '"':
        return this.string();
      default:
        return this.parse(this.token(OTHER));
    }
  }

  private object(pointer: string, depth: number): Record<string, unknown> {
    const members = new Map<string, unknown>();
    this.series('}', () => {
      this.space();
      const key = this.string();
      this.space();
      this.expect(':');
      members.set(key, this.value(`${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1));
    });
    // Never through assignment: a key named __proto__ stays a key.
    return Object.fromEntries(members);
  }

  private array(pointer: string, depth: number): unknown[] {
    const items: unknown[] = [];
    this.series(']', () => items.push(this.value(`${pointer}/${items.length}`, depth + 1)));
    return items;
  }

  private series(end: string, member: () => void): void {
    this.at += 1;
    this.space();
    if (this.text[this.at] === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      member();
      this.space();
      if (this.text[this.at] === end) {
        this.at += 1;
        return;
      }
      this.expect(',');
    }
  }

  private string(): string {
    return this.parse(this.token(STRING)) as string;
  }

  private parse(token: string): unknown {
    try {
      return JSON.parse(token);
    } catch {
      throw new JsonSyntaxError(this.line);
    }
  }

  private expect(character: string): void {
    if (this.text[this.at] !== character) throw new JsonSyntaxError(this.line);
    this.at += 1;
  }

  private token(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const token = pattern.exec(this.text)?.[0] ?? '';
    if (token === '') throw new JsonSyntaxError(this.line);
    this.at += token.length;
    return token;
  }

  private space(): void {
    SPACE.lastIndex = this.at;
    const gap = SPACE.exec(this.text)?.[0] ?? '';
    this.at += gap.length;
    this.line += gap.split(/\r\n|\n|\r/).length - 1;
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
