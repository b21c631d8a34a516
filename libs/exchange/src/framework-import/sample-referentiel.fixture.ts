/** A référentiel of our own, in the layout PDF extraction gives: two blocks, four competencies, one of them shared. */
export const SAMPLE_TEXT = ` 5 - REFERENTIELS

Article L6113-1 du code du travail

1. Conception d’un service numérique

1.1 Recueillir les besoins des usagers.

1.2 Travailler en équipe.

2. Mise en service

2.1 Déployer le service.

2.2 Travailler en équipe.
 REFERENTIEL D’ACTIVITES
Décrit les situations de travail et les activités
exercées, les métiers ou emplois visés

REFERENTIEL DE COMPETENCES
Identifie les compétences et les connaissances, y
compris transversales, qui découlent du
référentiel d’activités

REFERENTIEL D’EVALUATION
Définit les critères et les modalités d'évaluation des acquis

MODALITÉS D’ÉVALUATION CRITÈRES D’ÉVALUATION

1. Conception d’un service
numérique

Contexte et enjeu

Le titulaire conçoit des services
pour des usagers variés.

Description

 Rencontrer les usagers.

 Écrire le cahier des charges.

1.1. Recueillir les besoins des usagers.

 Mener un entretien.

 Rédiger une synthèse.

Modalités :
• Projets en équipes de 2 à 6 personnes
• Livrables : rapport et soutenance
• Durée d’un projet : 2 à 8 semaines
• Jury : intervenant professionnel
• Lieu : centre de formation

Exemples de projet :

- Refonte d’un site associatif.

 Les besoins sont hiérarchisés.

 La synthèse est lisible.

1.2. Travailler en équipe.

 Tenir une réunion.

Mise en situation professionnelle

 Le compte rendu est diffusé.
 REFERENTIEL D’ACTIVITES
Décrit les situations de travail et les activités
exercées, les métiers ou emplois visés

REFERENTIEL DE COMPETENCES
Identifie les compétences et les connaissances, y
compris transversales, qui découlent du
référentiel d’activités

REFERENTIEL D’EVALUATION
Définit les critères et les modalités d'évaluation des acquis

MODALITÉS D’ÉVALUATION CRITÈRES D’ÉVALUATION

2. Mise en service

Contexte et enjeu

Le titulaire met en service ce qu’il a conçu.

2.1. Déployer le service.

 Automatiser une livraison.

Mission en entreprise : tenir l’exploitation d’un service.

 Le service est disponible.

2.2. Travailler en équipe.

 Rendre compte.

Mise en situation professionnelle

 Les écarts sont expliqués.
`;

/** A longer one: this many blocks of three competencies of four criteria. */
export function longReferentiel(blocks: number): string {
  const numbers = Array.from({ length: blocks }, (_, index) => index + 1);
  const header = SAMPLE_TEXT.slice(
    SAMPLE_TEXT.indexOf(' REFERENTIEL D’ACTIVITES'),
    SAMPLE_TEXT.indexOf('1. Conception d’un service\nnumérique'),
  );
  // Without figures, which would read as codes.
  const named = (code: string) => code.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '').replace('.', '');
  const statement = (code: string) => `Conduire l’étape ${named(code)} du service.`;
  const codes = (block: number) => [1, 2, 3].map((rank) => `${block}.${rank}`);
  const summary = numbers.map(
    (block) =>
      `${block}. Activité ${named(String(block))}\n\n${codes(block)
        .map((code) => `${code} ${statement(code)}\n`)
        .join('\n')}`,
  );
  const rows = numbers.map((block) => {
    const competencies = codes(block).map((code) => {
      const criteria = [1, 2, 3, 4].map(
        (rank) => ` Le résultat ${named(String(rank))} de l’étape ${named(code)} est conforme.\n`,
      );
      return `${code}. ${statement(code)}\n\n Mener l’étape.\n\nMise en situation professionnelle\n\n${criteria.join('\n')}`;
    });
    return `${header}${block}. Activité ${named(String(block))}\n\nContexte et enjeu\n\nLe titulaire agit.\n\n${competencies.join('\n')}`;
  });
  return ` 5 - REFERENTIELS\n\nArticle L6113-1 du code du travail\n\n${summary.join('\n')}${rows.join('')}`;
}
