/** Symbols of a code, without its hyphens. */
export const CODE_LENGTH = 20;

/**
 * The code in what was typed or pasted: with or without hyphens, in any case, or the whole address of the page.
 * @returns groups of four as printed; whatever its length, for the caller to judge.
 */
export function codeFrom(text: string): string {
  const last =
    text
      .trim()
      .replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '';
  const symbols = last.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return symbols.match(/.{1,4}/g)?.join('-') ?? '';
}

export const symbolsOf = (code: string): number => code.replaceAll('-', '').length;
