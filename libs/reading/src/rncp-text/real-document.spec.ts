import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importRncpBytes } from './import-rncp-text';
import type { RncpTextBlock, RncpTextResult } from './result';
import { toJson } from './to-json';

/** The document is not the project's: only figures, codes and a few words of it may be written here. */
const folder = process.env.CERTITUDE_DOCUMENTS ?? resolve(__dirname, '../../../../../shared/documents');
const file = join(folder, 'rncp-expert-ingenierie-informatique.txt');
const present = existsSync(file);

if (!present) {
  it.skip(`the real référentiel is not tested: ${file} is not there (set CERTITUDE_DOCUMENTS)`, () => undefined);
}

(present ? describe : describe.skip)('the real référentiel', () => {
  let result: RncpTextResult;
  const perBlock = (count: (block: RncpTextBlock) => number) => result.blocks.map(count);
  const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const competency = (code: string) => {
    const found = toJson(result)
      .blocks.flatMap(({ competencies }) => competencies)
      .filter((one) => one.code === code);
    expect(found).toHaveLength(1);
    return found[0];
  };
  const lengths = (code: string) => {
    const one = competency(code);
    return [
      one?.skills.length,
      one?.methods?.exampleProjects.length ?? null,
      one?.methods?.other.length ?? null,
      one?.criteria.length,
    ];
  };

  beforeAll(() => {
    result = importRncpBytes(readFileSync(file)).result;
  });

  it('has its blocks, competencies, skills, methods and criteria, block by block', () => {
    expect(result.counts).toMatchObject({
      blocks: 6,
      competencies: 23,
      skills: 81,
      methods: 22,
      criteria: 82,
      descriptionItems: 16,
    });
    expect(perBlock(({ competencies }) => competencies.length)).toEqual([4, 5, 2, 4, 4, 4]);
    expect(perBlock(({ competencies }) => total(competencies.map(({ skills }) => skills.length)))).toEqual([
      12, 14, 8, 12, 17, 18,
    ]);
    expect(perBlock(({ competencies }) => total(competencies.map(({ criteria }) => criteria.length)))).toEqual([
      17, 14, 10, 11, 18, 12,
    ]);
    expect(perBlock(({ description }) => description.length)).toEqual([2, 0, 0, 2, 7, 5]);
  });

  it('has its codes in order, the misprinted one mended', () => {
    const codes = result.blocks.flatMap(({ competencies }) => competencies.map(({ code }) => code));
    expect(codes).toEqual(
      '1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 2.5 3.1 3.2 4.1 4.2 4.3 4.4 5.1 5.2 5.3 5.4 6.1 6.2 6.3 6.4'.split(' '),
    );
    expect(result.warnings.filter(({ code }) => code === 'code-mended')).toMatchObject([{ line: 1407 }]);
  });

  it('has in each competency its skills, examples, other methods and criteria', () => {
    expect(
      Object.fromEntries(
        ['1.1', '2.1', '2.2', '3.1', '4.1', '4.3', '5.1', '5.2', '5.3', '5.4', '6.1', '6.3'].map((code) => [
          code,
          lengths(code),
        ]),
      ),
    ).toEqual({
      '1.1': [4, 9, 2, 8],
      '2.1': [3, 2, 2, 3],
      '2.2': [2, 3, 0, 1],
      '3.1': [5, 3, 2, 6],
      '4.1': [4, 0, 3, 4],
      '4.3': [1, 2, 0, 2],
      '5.1': [4, 0, 6, 4],
      '5.2': [8, null, null, 8],
      '5.3': [1, 0, 4, 2],
      '5.4': [4, 0, 2, 4],
      '6.1': [5, 0, 3, 3],
      '6.3': [6, 3, 2, 3],
    });
  });

  it('has the full rule of teams and weeks seven times, with deliverables, jury and place', () => {
    const full = result.blocks
      .flatMap(({ competencies }) => competencies)
      .filter(
        ({ methods }) =>
          methods?.teamMin === 2 && methods.teamMax === 6 && methods.weeksMin === 2 && methods.weeksMax === 8,
      );
    expect(full.map(({ code }) => code)).toEqual(['1.1', '2.1', '3.1', '4.1', '5.1', '6.1', '6.3']);
    for (const { methods } of full) {
      expect(methods?.deliverables.map(({ text }) => text)).toEqual(['rapport', 'soutenance']);
      expect(methods?.jury).not.toBeNull();
      expect(methods?.place).not.toBeNull();
    }
  });

  it('has late cells and cut sentences where they belong', () => {
    expect(competency('1.1')?.skills.at(-1)).toMatch(/^Réaliser les modèles de conception/);
    expect(perBlock(({ context, descriptionProse }) => context.length + descriptionProse.length)).toEqual([
      1, 1, 2, 1, 2, 1,
    ]);
    expect(result.blocks[2]?.descriptionProse[0]?.firstLine).toBe(642);
    expect(result.blocks[3]?.context[0]?.firstLine).toBe(764);
    expect(result.blocks[5]?.description.map(({ firstLine }) => firstLine)).toEqual([1290, 1291, 1294, 1297, 1300]);
    expect(result.warnings.filter(({ code }) => code === 'sentence-rejoined').map(({ line }) => line)).toEqual([
      411, 519, 882, 1038, 1063, 1309,
    ]);
    expect(result.warnings.filter(({ code }) => code === 'column-uncertain')).toEqual([]);
  });

  it('keeps the words as printed, wraps undone, and nothing of the pages', () => {
    const text = JSON.stringify(toJson(result).blocks);
    for (const printed of ['PBMN', 'savec', 'concpets', 'MOA-MOE', 'non-techniques']) {
      expect(text).toContain(printed);
    }
    expect(text).not.toMatch(/page 28|Dossier 7346|REFERENTIEL|CRITÈRES D|ELEMENTS COMPL| {2}|[•\uf0b7]/);
  });

  it('loses no printed line of the table', () => {
    const read = new Set([
      ...result.blocks.flatMap((block) => [
        ...[block.title, ...block.context, ...block.description, ...block.descriptionProse].flatMap(
          ({ lines }) => lines,
        ),
        ...block.competencies.flatMap(({ statement, skills, methods, criteria }) =>
          [statement, ...skills, ...(methods ? [methods] : []), ...criteria].flatMap(({ lines }) => lines),
        ),
      ]),
      ...result.furniture.map(({ line }) => line),
    ]);
    const lines = readFileSync(file, 'utf8').split('\n');
    const lost = lines.flatMap((line, index) =>
      index + 1 < result.tableFirstLine || line.trim() === '' || read.has(index + 1) ? [] : [index + 1],
    );
    expect(lost).toEqual([]);
  });
});
