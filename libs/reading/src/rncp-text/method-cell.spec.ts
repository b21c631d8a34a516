import type { Item } from './items';
import { readMethodCell } from './method-cell';

const item = (text: string, bulleted = true, line = 1): Item => ({
  text,
  firstLine: line,
  lastLine: line,
  lines: [line],
  bulleted,
  section: null,
  rejoined: [],
  sublists: [],
  lastLineText: text,
});
const read = (...items: Item[]) => {
  const { methods, warnings } = readMethodCell(items);
  if (!methods) {
    throw new Error('no methods');
  }
  return {
    ...methods,
    other: methods.other.map(({ text }) => text),
    exampleProjects: methods.exampleProjects.map(({ text }) => text),
    warnings,
  };
};

it('an empty cell gives no methods', () => {
  expect(readMethodCell([])).toEqual({ methods: null, warnings: [] });
});

describe('figures', () => {
  it.each([
    ['Projets en équipes de 2 à 6 personnes', 2, 6],
    ['Travail en équipe de 4 apprenants', 4, 4],
    ['En équipes de trois à cinq candidats', 3, 5],
    ['Projets en équipes de 2-3 personnes', 2, 3],
  ])('teams: %s', (text, teamMin, teamMax) => {
    expect(read(item(text))).toMatchObject({ teamMin, teamMax, other: [], warnings: [] });
  });

  it.each([
    ['Durée d’un projet : 2 à 8 semaines', 2, 8],
    ['Durée : 3 semaines', 3, 3],
    ['Durée : entre deux et quatre semaines', 2, 4],
  ])('weeks: %s', (text, weeksMin, weeksMax) => {
    expect(read(item(text))).toMatchObject({ weeksMin, weeksMax, other: [], warnings: [] });
  });

  it('that cannot be read stay in the cell as they are, with a warning', () => {
    const methods = read(item('Durée : 40 heures', true, 7));
    expect(methods).toMatchObject({
      weeksMin: null,
      other: ['Durée : 40 heures'],
      warnings: [{ line: 7, code: 'method-unread' }],
    });
  });

  it('upside down are not believed', () => {
    expect(read(item('Projets en équipes de 6 à 2 personnes'))).toMatchObject({
      teamMin: null,
      warnings: [{ code: 'method-unread' }],
    });
  });
});

it('deliverables are listed one by one', () => {
  const names = (text: string) => read(item(text)).deliverables.map((deliverable) => deliverable.text);
  expect(names('Livrables : rapport et soutenance')).toEqual(['rapport', 'soutenance']);
  expect(names('Livrables : carnet, vidéo et note d’analyse et de marché.')).toEqual([
    'carnet',
    'vidéo',
    'note d’analyse et de marché',
  ]);
});

it('jury and place are what follows their label; a second one is kept with a warning', () => {
  const methods = read(item('Jury : deux professionnels'), item('Lieu : centre'), item('Lieu : entreprise'));
  expect(methods.jury?.text).toBe('deux professionnels');
  expect(methods.place?.text).toBe('centre');
  expect(methods).toMatchObject({ other: ['Lieu : entreprise'], warnings: [{ code: 'method-unread' }] });
});

describe('example projects', () => {
  it('are the list under their label, up to the next paragraph', () => {
    const methods = read(
      item('Exemples de projet :', false),
      item('Un.'),
      item('Deux.'),
      item('Étude de cas.', false),
      item('Oral.'),
    );
    expect(methods).toMatchObject({ exampleProjects: ['Un.', 'Deux.'], other: ['Étude de cas.', 'Oral.'] });
  });

  it('may be a sentence, after the label or under it', () => {
    expect(read(item('Exemple de projet : une maison.', false)).exampleProjects).toEqual(['une maison.']);
    expect(read(item('Exemple de projet :', false), item('Une maison.', false)).exampleProjects).toEqual([
      'Une maison.',
    ]);
  });

  it('that are announced and absent are asked for', () => {
    expect(read(item('Exemples de projet :', false, 9)).warnings).toMatchObject([
      { line: 9, code: 'label-without-items' },
    ]);
  });
});

it('the company mission is the sentence after its label, in the same paragraph or the next', () => {
  expect(read(item('Dans le cadre des missions en entreprise : Une mission.', false)).companyMission?.text).toBe(
    'Une mission.',
  );
  expect(
    read(item('Dans le cadre des missions en entreprise :', false), item('Une mission.', false)).companyMission?.text,
  ).toBe('Une mission.');
});
