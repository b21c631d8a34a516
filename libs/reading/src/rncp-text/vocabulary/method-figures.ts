/* Figures of a methods cell: "équipes de 2 à 6 apprenants", "durée : deux semaines". */

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
};
const NUMBER = `\\d{1,3}|${Object.keys(NUMBER_WORDS).join('|')}`;
const RANGE = `(${NUMBER})(?:\\s?(?:à|-|–|ou|et)\\s?(${NUMBER}))?`;
export const TEAM = new RegExp(
  `(?<!\\p{L})équipes?\\s(?:de\\s)?${RANGE}\\s(?:personnes?|apprenants?|candidats?|membres?|participants?|étudiants?|stagiaires?)`,
  'iu',
);
export const WEEKS = new RegExp(`^[^:]{0,60}:\\s?(?:de\\s|entre\\s)?${RANGE}\\ssemaines?`, 'iu');
/** "rapport et soutenance" is two deliverables; "analyse de veille et de marché" is one. */
export const BETWEEN_DELIVERABLES = /\s?[,;+]\s|\s(?:et|ou|&)\s(?!(?:de|du|des|à|au|aux)\s|d[’'])/u;
