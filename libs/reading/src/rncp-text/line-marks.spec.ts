import { readLabel, readMark } from './line-marks';

describe('the first words of a line', () => {
  it.each([
    '1.2 Tenir le registre',
    '1.2. Tenir le registre',
    '1.2.Tenir le registre',
    'C1.2 - Tenir le registre',
    'C 1.2 : Tenir le registre',
  ])('announce a competency: %s', (text) => {
    expect(readMark(text)).toEqual({ kind: 'competency', block: 1, rank: 2, rest: 'Tenir le registre' });
  });

  it.each(['3. Conduite', '3) Conduite', 'Bloc 3 : Conduite', 'BLOC N° 3 – Conduite', 'Activité 3 - Conduite'])(
    'announce a block: %s',
    (text) => {
      expect(readMark(text)).toEqual({ kind: 'block', block: 3, rest: 'Conduite' });
    },
  );

  it.each(['3 lots sont posés', '2.1 km de réseau', '12 000 euros', '2020. année de référence', '5 - REFERENTIELS'])(
    'announce nothing: %s',
    (text) => {
      expect(readMark(text)).toBeNull();
    },
  );

  it.each([
    ['Contexte et enjeu', 'context'],
    ['CONTEXTE', 'context'],
    ['Description', 'description'],
    ['Description de l’activité :', 'description'],
  ])('open a part of the activity cell: %s', (text, section) => {
    expect(readMark(text)).toEqual({ kind: 'heading', section });
  });

  it('label what follows in a methods cell, even over a wrap', () => {
    expect(readMark('Dans le cadre des missions en', 'entreprise :')).toEqual({ kind: 'label', label: 'mission' });
    expect(readMark('Dans le cadre des missions en', 'agence')).toBeNull();
  });

  it.each([
    ['Modalités :', 'methods'],
    ['Modalités d’évaluation : oral', 'methods'],
    ['Exemple de projet :', 'examples'],
    ['Exemples de projets :', 'examples'],
    ['Projets menés en équipes de 2 à 6 personnes', 'team'],
    ['En équipe de trois candidats', 'team'],
    ['Durée d’un projet : 2 à 8 semaines', 'duration'],
    ['Livrable : rapport', 'deliverables'],
    ['Jury : deux professionnels', 'jury'],
    ['Lieu : centre', 'place'],
    ['Le lieu : centre', null],
    ['Jury impartial', null],
    ['Travail en équipe', null],
  ])('label %s', (text, label) => {
    expect(readLabel(text)).toBe(label);
  });
});
