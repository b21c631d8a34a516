import { importRncpText } from './import-rncp-text';
import { ReadingRefusal, REFUSAL_CODES } from '../reading-refusal';
import type { RncpTextResult, SourcedText } from './result';
import { SAMPLES, readSample } from './samples/samples.fixture';

/** Every line the result says something about: read into an item, set apart as furniture, or named by a warning. */
function accountedLines(result: RncpTextResult): Set<number> {
  const items: (SourcedText | null)[] = result.blocks.flatMap((block) => [
    block.title,
    ...block.context,
    ...block.description,
    ...block.descriptionProse,
    ...block.competencies.flatMap(({ statement, skills, methods, criteria }) => [
      statement,
      ...skills,
      methods,
      ...criteria,
    ]),
  ]);
  return new Set([
    ...items.flatMap((item) => item?.lines ?? []),
    ...result.furniture.map(({ line }) => line),
    ...result.warnings.map(({ line }) => line),
  ]);
}

function missingLines(text: string): string[] {
  const result = importRncpText(text);
  const accounted = accountedLines(result);
  return text.split('\n').flatMap((line, index) => {
    const number = index + 1;
    return number < result.tableFirstLine || line.trim() === '' || accounted.has(number) ? [] : [`${number}: ${line}`];
  });
}

/** Repeatable noise: a test that fails must fail again. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const copy = [...items];
  let state = seed;
  for (let index = copy.length - 1; index > 0; index -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (index + 1);
    [copy[index], copy[other]] = [copy[other], copy[index]];
  }
  return copy;
}

/** A reading, or a refusal with its code; anything else is a defect. */
function readOrRefuse(text: string): RncpTextResult | null {
  try {
    return importRncpText(text);
  } catch (error) {
    expect(error).toBeInstanceOf(ReadingRefusal);
    expect(REFUSAL_CODES).toContain((error as ReadingRefusal).code);
    return null;
  }
}

describe.each(SAMPLES)('of %s', (sample) => {
  const text = readSample(sample);
  const lines = text.split('\n');

  it('no printed line of the table is lost', () => {
    expect(missingLines(text)).toEqual([]);
  });

  it('no line is read into two items', () => {
    const result = importRncpText(text);
    const read = result.blocks.flatMap((block) => [
      ...block.context,
      ...block.description,
      ...block.descriptionProse,
      ...block.competencies.flatMap(({ statement, skills, methods, criteria }) => [
        statement,
        ...skills,
        ...(methods ? [methods] : []),
        ...criteria,
      ]),
    ]);
    const numbers = read.flatMap((item) => item.lines);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('no item holds furniture or a title of the form', () => {
    const { blocks } = importRncpText(text);
    expect(JSON.stringify(blocks)).not.toMatch(/page \d|REFERENTIEL|RÉFÉRENTIEL|CRITÈRES|PIECES JOINTES|Dossier \d/);
  });

  it('a copy cut at any line is refused or read, and what is then missing is said', () => {
    const step = lines.length > 500 ? 17 : 1;
    for (let end = 0; end < lines.length; end += step) {
      const result = readOrRefuse(lines.slice(0, end).join('\n'));
      if (result && result.blocks.length < 2) {
        expect(result.warnings.map(({ code }) => code)).toContain('missing-from-table');
      }
    }
  }, 60_000);

  it('a copy that begins at any line is refused or read, and loses nothing', () => {
    for (let start = 0; start < lines.length; start += lines.length > 500 ? 61 : 7) {
      const part = lines.slice(start).join('\n');
      if (readOrRefuse(part)) {
        expect(missingLines(part)).toEqual([]);
      }
    }
  });

  it('shuffled lines are refused or read, and none is lost', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const mixed = shuffled(lines, seed).join('\n');
      if (readOrRefuse(mixed)) {
        expect(missingLines(mixed)).toEqual([]);
      }
    }
  });
});

describe('time grows with the text, no faster', () => {
  const head = 'REFERENTIEL D’ACTIVITES\nCRITÈRES D’ÉVALUATION\n\n1. Travaux\n\n1.1. Poser un réseau.\n\n';

  it.each([
    ['one endless line', `${head}${'a b, (c '.repeat(60_000)}`],
    ['open brackets', `${head}${'(a?'.repeat(100_000)}`],
    ['spaces', `${head}x${' '.repeat(500_000)}y`],
    ['bullets that may be page breaks', `${head}${' Abc de\n'.repeat(20_000)}`],
    ['paragraphs without an end', `${head}${'abc de\n\n'.repeat(20_000)}`],
    ['codes', `${head}${'1.1. Poser\n\n'.repeat(20_000)}`],
    ['form feeds', `${head}${'\fAbc\n'.repeat(20_000)}`],
    ['headers', 'REFERENTIEL D’ACTIVITES\n'.repeat(10_000)],
  ])(
    'on %s',
    (_name, text) => {
      readOrRefuse(text);
    },
    20_000,
  );
});
