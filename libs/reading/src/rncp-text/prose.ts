/** What the shape of French prose says about where sentences stop. Every function here is linear in its argument. */
import { LEANING_WORDS } from './vocabulary/leaning-words';

const DIACRITICS = /[\u0300-\u036f]/g;

/** Same words, without what a second typing of a title changes: accents, case, apostrophes, quotes, spacing, final stop. */
export function fold(text: string): string {
  return foldLetters(text).replace(/[ .;:,]{1,9}$/, '');
}

/** Same words and punctuation, without accents, case and kinds of quotes. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(DIACRITICS, '')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[«»“”"]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True when the text cannot be the end of a sentence: it stops on a comma, a hyphen, an open bracket or a leaning word. */
export function endsOpen(text: string): boolean {
  const last = text.at(-1) ?? '';
  if (',(-–/'.includes(last)) {
    return true;
  }
  if (last === "'" || last === '’') {
    return true;
  }
  return LEANING_WORDS.has(lastWord(text));
}

/** True when the text ends as sentences do (a stop, perhaps inside a closing bracket or quote). */
function endsTerminal(text: string): boolean {
  let end = text.length;
  while (end > 0 && ' )"»”]'.includes(text.charAt(end - 1))) {
    end -= 1;
  }
  return end > 0 && '.!?…;'.includes(text.charAt(end - 1));
}

/** How a line ends: `open` goes on for certain, `closed` may not, `plain` tells nothing. */
export type Ending = 'open' | 'closed' | 'plain';

export function endingOf(text: string): Ending {
  return endsOpen(text) ? 'open' : endsTerminal(text) ? 'closed' : 'plain';
}

/** True when the text can only be the rest of something: a small letter, a closing mark, an opening bracket. */
export function startsLow(text: string): boolean {
  return /^["“«]?\s?\p{Ll}/u.test(text) || ',;:.)(…'.includes(text.charAt(0));
}

export function firstWord(text: string): string {
  const space = text.indexOf(' ');
  return space === -1 ? text : text.slice(0, space);
}

function lastWord(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('’'), text.lastIndexOf("'")) + 1);
}

/**
 * Undoes line wraps and nothing else. A compound cut after its hyphen ("MOA-" + "MOE"), a slash or an elision takes no
 * space; a soft hyphen disappears.
 */
export function joinWraps(lines: readonly string[]): string {
  const parts: string[] = [];
  let previous = '';
  for (const line of lines) {
    if (line === '') {
      continue;
    }
    if (previous !== '' && !clings(previous, line)) {
      parts.push(' ');
    }
    parts.push(line.endsWith('\u00ad') ? line.slice(0, -1) : line);
    previous = line;
  }
  return parts.join('');
}

function clings(previous: string, next: string): boolean {
  return (
    previous.endsWith('\u00ad') ||
    /[\p{L}\p{N})][-‐‑/]$/u.test(previous.slice(-2)) ||
    /\p{L}['’]$/u.test(previous.slice(-2)) ||
    /^[,)]|^\.(?!\.)/.test(next)
  );
}
