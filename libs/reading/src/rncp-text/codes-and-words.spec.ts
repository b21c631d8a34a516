import { importRncpText } from './import-rncp-text';
import { CRITERIA, HEADER, METHODS, SKILLS, codesOf, read, table } from './small-table.fixture';
import { toJson } from './to-json';

describe('codes and titles', () => {
  const row = (code: string) => [`${code} Poser un réseau.`, SKILLS, METHODS, CRITERIA].join('\n\n');

  it('a code of another block is mended, as the summary has it, and said', () => {
    const summary =
      '1. Travaux\n\n1.1 Poser un réseau.\n\n1.2. Poser un réseau\n\n2. Réglages\n\n2.1 Poser un réseau.\n\n';
    const { blocks, warnings } = read(summary + table(row('1.1.'), row('5.4.'), `${HEADER}\n2. Réglages`, row('2.1')));
    expect(blocks.map(({ competencies }) => competencies.map(({ code }) => code))).toEqual([['1.1', '1.2'], ['2.1']]);
    expect(warnings).toMatchObject([
      {
        code: 'code-mended',
        params: { about: 'other-block-as-in-summary', printed: '5.4', block: 1, read: '1.2' },
      },
    ]);
  });

  it('a code printed twice is mended too', () => {
    const { blocks, warnings, result } = read(table(row('1.1.'), row('1.1.')));
    expect(blocks[0]?.competencies.map(({ code }) => code)).toEqual(['1.1', '1.2']);
    expect(result.blocks[0]?.competencies[1]?.printedCode).toBe('1.1');
    expect(codesOf(warnings)).toEqual(['code-mended']);
  });

  it('a number inside a sentence is no code', () => {
    const { blocks, first } = read(
      table('1.1. Poser un réseau.', ' Appliquer la version\n2.1 de la norme.\n Poser.', METHODS, CRITERIA),
    );
    expect(blocks[0]?.competencies).toHaveLength(1);
    expect(first?.skills[0]).toBe('Appliquer la version 2.1 de la norme.');
  });

  it('what the summary announces and the table lacks is said, and the reverse', () => {
    const { warnings } = read(
      `1. Travaux\n\n1.1 Poser un réseau.\n\n1.2 Régler.\n\n2. Ventes\n\n` + table(row('1.1.'), row('1.3.')),
    );
    expect(codesOf(warnings).sort()).toEqual(['missing-from-table', 'missing-from-table', 'not-in-summary']);
  });

  it('titles that differ by accents, case, apostrophes or a final stop agree; others are shown', () => {
    const agreeing = read(`1. TRAVAUX.\n\n1.1 Poser un reseau\n\n` + table(row('1.1.')));
    expect(agreeing.warnings).toEqual([]);
    const differing = read(`1. Travaux\n\n1.1 oser un réseau.\n\n` + table(row('1.1.')));
    expect(differing.first?.statement).toBe('Poser un réseau.');
    expect(differing.warnings).toMatchObject([{ code: 'text-differs-from-summary' }]);
  });

  it('a block without its title takes it from the summary', () => {
    const { blocks, warnings } = read(
      `1. Travaux\n\n1.1 Poser un réseau.\n\n2. Réglages\n\n2.1 Poser un réseau.\n\n` + table(row('1.1.'), row('2.1.')),
    );
    expect(blocks.map(({ title }) => title)).toEqual(['Travaux', 'Réglages']);
    expect(warnings).toMatchObject([{ code: 'block-without-title' }]);
  });
});

describe('words', () => {
  it('are kept as printed, slips included; editor’s notes are kept and pointed at', () => {
    const { first, warnings } = read(
      table('1.1. Poser un réseau.', ' Tracer des résaux avce soin (à vérifier ?).\n Poser.', METHODS, CRITERIA),
    );
    expect(first?.skills[0]).toBe('Tracer des résaux avce soin (à vérifier ?).');
    expect(codesOf(warnings)).toEqual(['editor-note']);
  });

  it('a sentence that the document never ends is kept and pointed at', () => {
    const { first, warnings } = read(
      table('1.1. Poser un réseau.', SKILLS, METHODS, ' Maîtrise des outils (sondes,\ndébitmètres,'),
    );
    expect(first?.criteria).toEqual(['Maîtrise des outils (sondes, débitmètres,']);
    expect(codesOf(warnings)).toEqual(['unfinished-sentence']);
  });

  it('line ends and trailing spaces make no difference', () => {
    const text = table('1.1. Poser un réseau.', SKILLS, METHODS, CRITERIA);
    const expected = toJson(importRncpText(text));
    expect(toJson(importRncpText(text.replace(/\n/g, '\r\n')))).toEqual(expected);
    expect(toJson(importRncpText(text.replace(/\n/g, ' \n')))).toEqual(expected);
  });

  it('every item says which lines it was read from', () => {
    const { result } = read(table('1.1. Poser un réseau.', SKILLS, METHODS, CRITERIA));
    const competency = result.blocks[0]?.competencies[0];
    expect(competency?.statement).toMatchObject({ firstLine: 13, lastLine: 13 });
    expect(competency?.skills).toMatchObject([
      { firstLine: 15, lastLine: 16, lines: [15, 16] },
      { firstLine: 18, lastLine: 18, lines: [18] },
    ]);
  });
});
