import { parseArgs } from 'node:util';
import type { Language } from '#platform/http/problem.js';

export interface CommandLine {
  readonly help: boolean;
  /** The one file to read, "-" for standard input; null when the command line is wrong. */
  readonly file: string | null;
  readonly json: boolean;
  readonly language: Language;
}

const WRONG: CommandLine = { help: false, file: null, json: false, language: 'fr' };

export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'fr' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { json, lang, help } = values;
    if (lang !== 'fr' && lang !== 'en') return WRONG;
    const [file = null, ...others] = positionals;
    return { help, file: others.length > 0 ? null : file, json, language: lang };
  } catch {
    return WRONG;
  }
}
