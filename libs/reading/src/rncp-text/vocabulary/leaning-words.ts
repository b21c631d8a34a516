/** Words no sentence ends with: a line that stops on one goes on elsewhere. */
export const LEANING_WORDS = new Set(
  (
    'à afin ainsi au aux avec ce ces cet cette chez dans de des dont du en entre est et être la le les leur leurs mais ni ' +
    'notre nos ou où par pour que qui sa sans selon ses si soit son sont sous sur un une vers votre vos via'
  ).split(' '),
);
