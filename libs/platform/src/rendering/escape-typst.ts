/** What a template may be given: JSON, read-only. */
export type TemplateValue =
  string | number | boolean | null | readonly TemplateValue[] | { readonly [key: string]: TemplateValue };

/** Characters that end a line or a cell: they part words, so they become a space rather than vanish. */
const LINE_BREAK = /[\t-\r\u0085\u2028\u2029]/gu;

/** Control, directional, zero-width and filler characters: they print nothing, and can make a page lie about its data. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** French typography puts no-break spaces before `:;!?»`: in a run of spaces, they win over the ordinary ones. */
const SPACES = /\s+/gu;
const NO_BREAK_SPACE = /[\u00a0\u202f\u2007]/u;

/** Letters, their marks, digits and no-break spaces mean themselves everywhere in Typst; anything else may be syntax. */
const INERT = /^[\p{L}\p{M}\p{Nd}\u00a0\u202f\u2007 ]$/u;

/**
 * The text as it will be printed: composed (NFC), without invisible or directional characters, every run of spaces and
 * line breaks folded into one space. What is printed can then be compared with what was asked by plain equality.
 */
export function printableText(text: string): string {
  return text
    .replace(LINE_BREAK, ' ')
    .replace(INVISIBLE, '')
    .replace(SPACES, (run) => NO_BREAK_SPACE.exec(run)?.[0] ?? ' ')
    .trim()
    .normalize('NFC');
}

/**
 * Escapes a text for a Typst source, so that it prints as itself and can never be markup or code.
 * Only `\u{…}` escapes are used: they read the same in markup (`[…]`) and in a string (`"…"`), so a template's author
 * cannot put a value in the one place where it would be unsafe.
 */
export function escapeTypst(text: string): string {
  let escaped = '';
  for (const character of printableText(text)) {
    escaped += INERT.test(character) ? character : `\\u{${codePoint(character)}}`;
  }
  return escaped;
}

/** A surrogate without its pair is no character: it becomes U+FFFF, which no font may draw, so the page is refused. */
function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0xffff;
  return (code >= 0xd800 && code <= 0xdfff ? 0xffff : code).toString(16);
}

/** Every string leaf of a context escaped for Typst; numbers, booleans and nulls as they are. */
export function escapeContext(value: TemplateValue): TemplateValue {
  if (typeof value === 'string') return escapeTypst(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(escapeContext);
  return Object.fromEntries(Object.entries(value).map(([key, leaf]) => [key, escapeContext(leaf)]));
}

const isList = (value: object): value is readonly TemplateValue[] => Array.isArray(value);

/** A Typst string literal holding exactly these characters: for machine-readable bytes, never for text to print. */
export function typstString(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`)}"`;
}
