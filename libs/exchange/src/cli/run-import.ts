import type { Language } from '#platform/http/problem.js';
import { importRncpBytes, MAX_SOURCE_BYTES, ReadingRefusal, toJson, type RncpTextResult } from '#reading/public.js';
import { sentenceOf } from '../framework-import/import-warning';
import { importRefusal } from '../framework-import/reading-refusal';
import type { CommandWord } from '../i18n/command-labels';
import { commandSpeech, sentences } from '../i18n/sentences';
import { readCommandLine } from './command-line';
import { renderSummary } from './render-summary';

/** What the command prints on each stream, and its exit code: 0 read, 1 refused (one line on stderr), 2 wrong command line. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Reads a référentiel and tells what is understood of it; nothing is recorded anywhere.
 * @param readSource gives the bytes of the file named on the command line ("-" is standard input); may throw as `fs` does
 */
export function runImport(args: readonly string[], readSource: (file: string) => Uint8Array): Outcome {
  const { help, file, json, language } = readCommandLine(args);
  const say = commandSpeech(language);
  const usage = `${say('usage')}\n`;
  if (help) return { exitCode: 0, stdout: usage, stderr: '' };
  if (file === null) return { exitCode: 2, stdout: '', stderr: usage };
  try {
    const { decoded, result } = importRncpBytes(readSource(file));
    const stdout = json
      ? `${JSON.stringify(jsonOf(result, language), null, 2)}\n`
      : renderSummary(result, decoded.encoding, language);
    return { exitCode: 0, stdout, stderr: '' };
  } catch (error) {
    const refused = file === '-' ? say('standard-input') : file;
    return { exitCode: 1, stdout: '', stderr: `${explain(error, refused, language)}\n` };
  }
}

function jsonOf(result: RncpTextResult, language: Language) {
  const { warnings, ...tree } = toJson(result);
  return { ...tree, warnings: warnings.map((warning) => ({ ...warning, message: sentenceOf(warning, language) })) };
}

/** One line. An error that is no refusal and no failure to read is a defect: it is thrown again. */
function explain(error: unknown, file: string, language: Language): string {
  const say = commandSpeech(language);
  if (!(error instanceof ReadingRefusal)) return say('refused', { file, why: say(whyUnreadable(error), LIMIT) });
  const { code, params } = importRefusal(error);
  const why = sentences.of(language, code, params) ?? code;
  return error.line === undefined
    ? say('refused', { file, why })
    : say('refused-at-line', { file, why, line: error.line });
}

const LIMIT = { megabytes: MAX_SOURCE_BYTES / (1024 * 1024) };

const UNREADABLE: Readonly<Record<string, CommandWord>> = {
  ENOENT: 'file-missing',
  EISDIR: 'file-a-directory',
  EACCES: 'file-closed',
  EPERM: 'file-closed',
  EAGAIN: 'nothing-to-read',
  ERR_FS_FILE_TOO_LARGE: 'file-too-large',
};

function whyUnreadable(error: unknown): CommandWord {
  const word = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''];
  if (word === undefined) throw error;
  return word;
}
