/** Why a text cannot be read as a référentiel at all. */
export type RncpTextRefusalCode = 'empty' | 'too-large' | 'binary' | 'undecodable' | 'not-a-referentiel' | 'no-table';

export type RncpTextRefusalParams = Readonly<Record<string, string | number>>;

/**
 * The importer says no, and nothing has been read: never half a tree.
 * `message` is French and says what to do; `line` (1-based) is given when one line is at fault.
 */
export class RncpTextRefusal extends Error {
  constructor(
    readonly code: RncpTextRefusalCode,
    message: string,
    readonly params: RncpTextRefusalParams = {},
    readonly line?: number,
  ) {
    super(message);
    this.name = 'RncpTextRefusal';
  }
}

const EXPECTED =
  'le texte d’un référentiel RNCP, avec son tableau « activités, compétences, évaluation » et des compétences numérotées (1.1, 1.2…)';

export const refusals = {
  empty: () =>
    new RncpTextRefusal(
      'empty',
      'Le fichier est vide : choisissez le texte extrait du référentiel (PDF enregistré en .txt).',
    ),

  tooLarge: (bytes: number, maximum: number) =>
    new RncpTextRefusal(
      'too-large',
      `Le fichier pèse ${inMegabytes(bytes)} Mo, la limite est de ${inMegabytes(maximum)} Mo : retirez-en les annexes et ne gardez que le référentiel.`,
      { bytes, maximum },
    ),

  tooManyLines: (lines: number, maximum: number) =>
    new RncpTextRefusal(
      'too-large',
      `Le texte compte ${lines} lignes de texte, la limite est de ${maximum} : ne gardez que le référentiel.`,
      { lines, maximum },
    ),

  binary: (format: string, line?: number) =>
    new RncpTextRefusal(
      'binary',
      `Ce n’est pas du texte mais ${format}${line === undefined ? '' : ` (ligne ${line})`} : ouvrez-le et enregistrez-le en texte brut (.txt, UTF-8), puis recommencez.`,
      { format },
      line,
    ),

  undecodable: (guess: string, line: number) =>
    new RncpTextRefusal(
      'undecodable',
      `L’encodage du texte n’est pas reconnu (il ressemble à ${guess}, premier caractère illisible ligne ${line}) : enregistrez-le en UTF-8, puis recommencez.`,
      { guess },
      line,
    ),

  notAReferentiel: (lines: number) =>
    new RncpTextRefusal(
      'not-a-referentiel',
      `Ce texte n’est pas un référentiel : aucun tableau de compétences reconnu dans les ${lines} lignes lues. Le fichier attendu est ${EXPECTED}.`,
      { lines },
    ),

  noTable: (lines: number) =>
    new RncpTextRefusal(
      'no-table',
      `Le sommaire du référentiel est là, mais pas le tableau qui détaille ses compétences (${lines} lignes lues) : le texte est sans doute coupé, reprenez le document entier.`,
      { lines },
      lines,
    ),
};

function inMegabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1).replace('.', ',').replace(',0', '');
}
