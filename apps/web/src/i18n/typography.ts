/** Spaces that French puts before `:` `;` `?` `!` `»` and after `«`, where a line must not break. */
export const unbroken = (sentence: string): string =>
  sentence.replaceAll(/ (?=[:;?!»])/g, '\u00a0').replaceAll('« ', '«\u00a0');
