import { importRncpText } from './import-rncp-text';
import { toJson } from './to-json';
import { SAMPLES, readExpectedJson, readSample } from './samples/samples.fixture';

describe.each(SAMPLES)('the bundled %s', (sample) => {
  it('gives exactly the expected JSON, every item in its place', () => {
    expect(toJson(importRncpText(readSample(sample)))).toEqual(readExpectedJson(sample));
  });

  it('gives the same tree with bullets and page breaks printed otherwise', () => {
    const expected = toJson(importRncpText(readSample(sample))).blocks;
    const text = readSample(sample);
    const variants = [
      text.replace(/\n/g, '\r\n'),
      text.replace(/ +$/gm, ''),
      text.replace(/^ (?=\S)/gm, '\u00a0'),
      text.replace(/^•/gm, '\uf0b7'),
      text.normalize('NFD'),
    ];
    for (const variant of variants) {
      expect(toJson(importRncpText(variant)).blocks).toEqual(expected);
    }
  });
});

it('the demonstration référentiel has the size and the traps of a real one', () => {
  const { counts, blocks, warnings } = importRncpText(readSample('referentiel-demo'));
  expect(counts).toMatchObject({ blocks: 6, competencies: 22, methods: 21 });
  const teams = blocks
    .flatMap(({ competencies }) => competencies)
    .filter(({ methods }) => methods?.teamMin === 2 && methods.teamMax === 6);
  expect(teams.map(({ code }) => code)).toEqual(['1.1', '2.1', '3.1', '4.1', '5.1', '6.1', '6.3']);
  expect(teams.every(({ methods }) => methods?.weeksMin === 2 && methods.weeksMax === 8)).toBe(true);
  const codes = new Set(warnings.map(({ code }) => code));
  for (const trap of [
    'code-mended',
    'cell-resumed',
    'sentence-rejoined',
    'no-method',
    'page-footer',
    'form-heading',
    'editor-note',
    'sublist-folded',
  ]) {
    expect(codes).toContain(trap);
  }
});
