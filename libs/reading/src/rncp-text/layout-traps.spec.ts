import { CRITERIA, HEADER, METHODS, SKILLS, codesOf, read, table } from './small-table.fixture';

describe('bullets', () => {
  it.each(['•', '-', '–', '▪', '\uf0b7', '\u25cf', '*', 'o'])('printed %s begin items', (bullet) => {
    const { first } = read(
      table(
        '1.1. Poser un réseau.',
        `${bullet} Tracer.\n${bullet} Poser les\n\ngaines.`,
        'Modalités :\n+ Étude de cas.',
        `${bullet} Respect des plans.`,
      ),
    );
    expect(first?.skills).toEqual(['Tracer.', 'Poser les gaines.']);
    expect(first?.criteria).toEqual(['Respect des plans.']);
  });

  it('and words are read without the marks of writing direction that an extractor left around them', () => {
    const { first } = read(
      table(
        '1.1. Poser un réseau.',
        '\u202a•\u202c Tra\u00adcer \u200ele réseau\u200f.',
        METHODS,
        '▪ Respect \u2068des plans\u2069.',
      ),
    );
    expect(first?.skills).toEqual(['Tracer le réseau.']);
    expect(first?.criteria).toEqual(['Respect des plans.']);
  });

  it('reduced to a leading space begin items, whether blank lines part them or cut them', () => {
    const { first } = read(
      table(
        '1.1. Poser un réseau.',
        ' Tracer.\n Poser les gaines selon les\n\nplans.\n Régler les\n\ndébits et les\nbouches.',
        METHODS,
        CRITERIA,
      ),
    );
    expect(first?.skills).toEqual([
      'Tracer.',
      'Poser les gaines selon les plans.',
      'Régler les débits et les bouches.',
    ]);
  });

  it('alone on their line belong to the text under them', () => {
    const { first } = read(
      table('1.1. Poser un réseau.', '•\nTracer.\n•\nPoser les gaines.', METHODS, '▪\nRespect des plans.'),
    );
    expect(first?.skills).toEqual(['Tracer.', 'Poser les gaines.']);
    expect(first?.criteria).toEqual(['Respect des plans.']);
  });

  it('of another kind under an item that announces them stay in it, and it is said', () => {
    const { first, warnings } = read(
      table(
        '1.1. Poser un réseau.',
        SKILLS,
        METHODS,
        ' Savoir raccorder les matériaux courants :\n\n- Acier,\n- Inox.',
      ),
    );
    expect(first?.criteria).toEqual(['Savoir raccorder les matériaux courants : Acier, Inox.']);
    expect(codesOf(warnings)).toContain('sublist-folded');
  });
});

describe('cells of one row', () => {
  it('are told apart by the bullet they use', () => {
    const { first } = read(table('1.1. Poser un réseau.', SKILLS, 'Modalités :\n- Étude de cas.\n- Oral.', CRITERIA));
    expect(first?.methods?.other).toEqual(['Étude de cas.', 'Oral.']);
    expect(first?.criteria).toEqual(['Respect des plans.']);
  });

  it('are told apart, with one bullet for all, where a one-line item is followed by a blank line', () => {
    const { first } = read(
      table(
        '1.1. Poser un réseau.',
        ' Tracer.\n Poser.',
        'Projets réservés à un lot\n Remise du plan\n Remise du planning',
        ' Découpage des tâches\n Découpage des lots',
      ),
    );
    expect(first?.methods?.other).toEqual(['Projets réservés à un lot', 'Remise du plan', 'Remise du planning']);
    expect(first?.criteria).toEqual(['Découpage des tâches', 'Découpage des lots']);
  });

  it('may lack methods: skills and criteria are then told apart by their words, and the lack is said', () => {
    const { first, warnings } = read(
      table(
        '1.1. Poser un réseau.',
        ' Tracer les réseaux sur les plans\nremis.\n\n Poser les gaines en gardant les\npentes.',
        ' Respect des plans remis par le\nbureau.\n\n Qualité des pentes et des\nfixations.',
      ),
    );
    expect(first?.skills).toHaveLength(2);
    expect(first?.methods).toBeNull();
    expect(first?.criteria).toHaveLength(2);
    expect(codesOf(warnings)).toContain('no-method');
  });

  it('with methods written as sentences, without a label, are told apart', () => {
    const { first } = read(
      table('1.1. Poser un réseau.', SKILLS, 'Semaine dédiée aux réseaux : pose\ncomplète.', CRITERIA),
    );
    expect(first?.methods?.other).toEqual(['Semaine dédiée aux réseaux : pose complète.']);
  });

  it('a company mission closes the methods: the list after it is criteria', () => {
    const { first } = read(
      table(
        '1.1. Poser un réseau.',
        SKILLS,
        'Dans le cadre des missions en\nentreprise :\nDes apprenants ont posé un réseau.',
        ' Connaître les plans.',
      ),
    );
    expect(first?.methods?.companyMission).toBe('Des apprenants ont posé un réseau.');
    expect(first?.criteria).toEqual(['Connaître les plans.']);
  });
});

describe('a page break', () => {
  it('brings a skill and an example back to their cells, in the order of the columns', () => {
    const { first, warnings } = read(
      table(
        '1.1. Poser un réseau.',
        SKILLS,
        'Exemples de projet :\n- Une école.',
        ' Respect des plans.\n Qualité des pentes et des\nfixations.\n  Régler les débits.',
        '- Une mairie.',
      ),
    );
    expect(first?.skills.at(-1)).toBe('Régler les débits.');
    expect(first?.methods?.exampleProjects).toEqual(['Une école.', 'Une mairie.']);
    expect(first?.criteria).toEqual(['Respect des plans.', 'Qualité des pentes et des fixations.']);
    expect(codesOf(warnings).filter((code) => code === 'cell-resumed')).toHaveLength(2);
  });

  it('inside a sentence joins its two halves over the criteria between, and says so', () => {
    const { first, warnings } = read(
      table(
        '1.1. Poser un réseau.',
        SKILLS,
        'Exemples de projet :\n- Une école.\n- Une petite mairie comprenant\n\n- Respect des plans.\n- Savoir régler.\n une salle et des bureaux.',
      ),
    );
    expect(first?.methods?.exampleProjects).toEqual([
      'Une école.',
      'Une petite mairie comprenant une salle et des bureaux.',
    ]);
    expect(warnings.find(({ code }) => code === 'sentence-rejoined')).toMatchObject({
      line: 27,
      params: { from: 27, after: 23 },
    });
  });

  it('left as a form feed is as good', () => {
    const { first } = read(
      table(
        '1.1. Poser un réseau.',
        '• Tracer.\n• Poser.',
        'Modalités :\n- Étude de cas portant sur un',
        '▪ Respect des plans.\n\f• Régler.',
        'réseau complet.',
        '▪ Qualité des pentes.',
      ),
    );
    expect(first?.skills).toEqual(['Tracer.', 'Poser.', 'Régler.']);
    expect(first?.methods?.other).toEqual(['Étude de cas portant sur un réseau complet.']);
    expect(first?.criteria).toEqual(['Respect des plans.', 'Qualité des pentes.']);
  });

  it('with a footer and a repeated table header changes nothing', () => {
    const { blocks, warnings } = read(
      table(
        '1.1. Poser un réseau.',
        SKILLS,
        METHODS,
        CRITERIA,
        'Centre des réseaux – page 4 / 9',
        HEADER,
        '1.2. Régler un réseau.',
        SKILLS,
        METHODS,
        CRITERIA,
      ),
    );
    expect(blocks).toHaveLength(1);
    expect(blocks[0]?.competencies.map(({ code, criteria }) => [code, criteria])).toEqual([
      ['1.1', ['Respect des plans.']],
      ['1.2', ['Respect des plans.']],
    ]);
    expect(codesOf(warnings)).toContain('page-footer');
    expect(JSON.stringify(blocks)).not.toMatch(/page 4|REFERENTIEL|emplois visés/);
  });

  it('a heading of the form, all in capitals, is set aside and said', () => {
    const { blocks, warnings } = read(
      table('1.1. Poser un réseau.', SKILLS, METHODS, CRITERIA, 'PIECES JOINTES AU DOSSIER DE DEPOT'),
    );
    expect(JSON.stringify(blocks)).not.toContain('PIECES');
    expect(warnings).toMatchObject([{ code: 'form-heading' }]);
  });
});

describe('the activity cell', () => {
  it('may come late, inside a competency: context and description go to their block', () => {
    const { blocks, first } = read(
      table(
        '1.1. Poser un réseau.',
        SKILLS,
        METHODS,
        ' Respect des plans.\n Qualité des\npentes.\n Contexte et enjeu',
        'Le poseur travaille sur des\nchantiers occupés.',
        'Description',
        ' Il s’agit de pose.\n Il s’agit aussi de réglage.',
        ' Régler les débits.',
      ),
    );
    expect(blocks[0]).toMatchObject({
      context: 'Le poseur travaille sur des chantiers occupés.',
      description: ['Il s’agit de pose.', 'Il s’agit aussi de réglage.'],
    });
    expect(first?.skills.at(-1)).toBe('Régler les débits.');
  });

  it('a description left empty is filled after the page break', () => {
    const { blocks } = read(
      table(
        'Description',
        '1.1. Poser un réseau.',
        SKILLS,
        METHODS,
        ' Respect des plans.\n Qualité des\npentes.\n Il s’agit de poser des réseaux sur des\nchantiers.',
        ' Régler les débits.',
      ),
    );
    expect(blocks[0]).toMatchObject({ context: 'Il s’agit de poser des réseaux sur des chantiers.', description: [] });
  });

  it('a description in plain sentences makes no bullet', () => {
    const { blocks } = read(
      table(
        'Contexte et enjeu',
        'Le contexte.',
        'Description',
        'La description.',
        '1.1. Poser un réseau.',
        SKILLS,
        METHODS,
        CRITERIA,
      ),
    );
    expect(blocks[0]).toMatchObject({ context: 'Le contexte.\nLa description.', description: [] });
  });
});

it('two readings nearly as good as each other are told, with the line where they part', () => {
  const { warnings } = read(
    table(
      'Description',
      '1.1. Poser un réseau.',
      SKILLS,
      METHODS,
      ' Respect des plans.\n Qualité des\npentes.\n  Étudier les usages et les\nbesoins.',
      ' Bâtir des offres simples et\nclaires.',
      ' Tenir une veille sur les\nprix.',
    ),
  );
  expect(codesOf(warnings)).toContain('column-uncertain');
});
