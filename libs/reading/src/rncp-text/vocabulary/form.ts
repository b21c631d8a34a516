/** The form opens with the article that defines the three référentiels of a certification. */
export const LEGAL_QUOTE = /\bL\.? ?6113-1\b|répertoire national des certifications/i;

/** The legal form's three column titles; printed in capitals, its explanations in small letters repeat the same words. */
export const HEADER_START = /^referentiels? (?:d'activites?|de competences?|d'evaluations?)$/;
export const HEADER_END = /(?:^|\s)criteres? d'evaluations?$/;

/** What page footers say, on folded text. */
export const FOOTERS: readonly RegExp[] = [
  /(?:^|[-–—|·] ?)page ?:? ?\d{1,4}(?: ?(?:\/|sur|de) ?\d{1,4})?$/,
  /^\d{1,4}(?: ?(?:\/|sur) ?\d{1,4})?$/,
  /^[-–—] ?\d{1,4} ?[-–—]$/,
  /(?:france competences|rncp|certification professionnelle).{0,200}\bdossier (?:n ?° ?)?\d{2,6}\b/,
];
/** How the second line of a footer begins: "Version du 12/03/2024". */
export const FOOTER_VERSION = /^version du /i;
