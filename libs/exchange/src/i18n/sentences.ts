import type { RefusalParams } from '#kernel/domain-error.js';
import type { Language } from '#platform/http/problem.js';
import { Sentences } from '#platform/http/sentences.js';
import { commandLabels, type CommandWord } from './command-labels';
import { exchangeLabels } from './labels';

/** What this context says by itself: warnings of imports, names it gives. */
export const sentences = new Sentences(exchangeLabels);

const commandSentences = new Sentences(commandLabels);

/** What the command line says, in one language. */
export const commandSpeech =
  (language: Language) =>
  (word: CommandWord, params: RefusalParams = {}): string =>
    commandSentences.of(language, `exchange.command-${word}`, params) ?? word;
