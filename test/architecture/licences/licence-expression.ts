/** What a licence asks of whoever distributes the product: nothing that matters, its own files shared, or everything. */
export type Bond = 'free' | 'file-wide' | 'product-wide' | 'unknown';

const BONDS: readonly [bond: Bond, licences: RegExp][] = [
  // LGPL: may be used unchanged beside the product; said to the reader, who keeps it replaceable.
  ['file-wide', /^(LGPL|MPL|EPL|CDDL)-/],
  ['product-wide', /^(A?GPL|SSPL|EUPL|OSL)-/],
  ['free', /^(MIT|MIT-0|ISC|0BSD|BSD-\d-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|OFL-1\.1)$/],
  ['free', /^(Unlicense|Python-2\.0|Zlib|PostgreSQL)$/],
];
const ORDER: readonly Bond[] = ['free', 'file-wide', 'product-wide', 'unknown'];

/**
 * The bond of an SPDX expression: of several licences to choose from, the lightest; of several that all hold, the heaviest.
 * Anything that is not understood is `unknown`, for somebody to look at.
 */
export function bondOf(expression: string): Bond {
  const words = expression.replaceAll(/[()]/g, ' $& ').trim().split(/\s+/);
  const bond = readChoice(words);
  return words.length === 0 ? bond : 'unknown';
}

function readChoice(words: string[]): Bond {
  const choices = [readSum(words)];
  while (words[0] === 'OR') choices.push(readSum(afterOperator(words)));
  return ORDER.find((bond) => choices.includes(bond)) ?? 'unknown';
}

function readSum(words: string[]): Bond {
  const terms = [readTerm(words)];
  while (words[0] === 'AND') terms.push(readTerm(afterOperator(words)));
  return ORDER.findLast((bond) => terms.includes(bond)) ?? 'unknown';
}

function readTerm(words: string[]): Bond {
  const word = words.shift() ?? '';
  if (word !== '(') return BONDS.find(([, licences]) => licences.test(word))?.[0] ?? 'unknown';
  const bond = readChoice(words);
  return words.shift() === ')' ? bond : 'unknown';
}

function afterOperator(words: string[]): string[] {
  words.shift();
  return words;
}
