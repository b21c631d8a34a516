import type {
  RncpTextBlock,
  RncpTextCompetency,
  RncpTextMethods,
  RncpTextResult,
  SourcedText,
} from '#reading/public.js';
import type { DomainError } from '#kernel/domain-error.js';
import { readRncpDocument } from './rncp-document';

const at = (text: string, firstLine: number, lastLine = firstLine): SourcedText => ({
  text,
  firstLine,
  lastLine,
  lines: [firstLine],
});

const methods = (given: Partial<RncpTextMethods> = {}): RncpTextMethods => ({
  ...at('Projet', 30, 36),
  teamMin: 2,
  teamMax: 6,
  weeksMin: 2,
  weeksMax: 8,
  deliverables: [at('rapport', 31), at('soutenance', 31)],
  jury: at('Deux professionnels', 32),
  place: null,
  exampleProjects: [],
  companyMission: null,
  other: [],
  ...given,
});

const competency = (code: string, given: Partial<RncpTextCompetency> = {}): RncpTextCompetency => ({
  code,
  printedCode: null,
  statement: at(`Conduire ${code}`, 20, 21),
  skills: [at('Savoir faire', 22)],
  methods: methods(),
  criteria: [at('Qualité du livrable', 40), at('Respect du délai', 12)],
  ...given,
});

const block = (code: string, ...competencies: RncpTextCompetency[]): RncpTextBlock => ({
  code,
  title: at(`Bloc ${code}`, 10),
  context: [at('Le contexte.', 11)],
  description: [at('Concevoir', 14), at('Livrer', 15)],
  descriptionProse: [at('En équipe.', 13)],
  competencies,
});

const result = (...blocks: RncpTextBlock[]): RncpTextResult => ({
  kind: 'rncp',
  blocks,
  counts: { blocks: 0, competencies: 0, skills: 0, methods: 0, criteria: 0, descriptionItems: 0, warnings: 0 },
  summary: { blocks: new Map(), competencies: new Map() },
  furniture: [],
  tableFirstLine: 1,
  lineCount: 50,
  warnings: [],
});

describe('the text of a form as content of the catalogue', () => {
  it('is one activity per block, criteria of equal weight, none eliminatory', () => {
    const { content } = readRncpDocument(result(block('1', competency('1.1'))), '');
    expect(content.blocks).toMatchObject([
      {
        code: '1',
        title: 'Bloc 1',
        activities: [
          {
            title: 'Bloc 1',
            context: 'Le contexte.\nEn équipe.',
            description: ['Concevoir', 'Livrer'],
            competencies: [
              {
                code: '1.1',
                statement: 'Conduire 1.1',
                transversal: false,
                skills: ['Savoir faire'],
                method: {
                  kind: 'project',
                  teamMin: 2,
                  teamMax: 6,
                  deliverables: ['rapport', 'soutenance'],
                  jury: 'Deux professionnels',
                  place: null,
                },
                criteria: [
                  { statement: 'Qualité du livrable', weight: 1, eliminatory: false },
                  { statement: 'Respect du délai', weight: 1, eliminatory: false },
                ],
              },
            ],
          },
        ],
      },
    ]);
    expect(content.scale.acquiredFrom).toBe(3);
  });

  it('tells the lines of each item, a part as far as its pieces go', () => {
    const { places } = readRncpDocument(result(block('1', competency('1.1'))), '');
    const lines = new Map(places.map(({ pointer, firstLine, lastLine }) => [pointer, [firstLine, lastLine]]));
    const inside = '/blocks/0/activities/0';
    expect(lines.get('/blocks/0')).toEqual([10, 40]);
    expect(lines.get('/blocks/0/title')).toEqual([10, 10]);
    expect(lines.get(`${inside}/context`)).toEqual([11, 13]);
    expect(lines.get(`${inside}/description/1`)).toEqual([15, 15]);
    expect(lines.get(`${inside}/competencies/0`)).toEqual([12, 40]);
    expect(lines.get(`${inside}/competencies/0/statement`)).toEqual([20, 21]);
    expect(lines.get(`${inside}/competencies/0/method`)).toEqual([30, 36]);
    expect(lines.get(`${inside}/competencies/0/method/deliverables/0`)).toEqual([31, 31]);
    expect(lines.get(`${inside}/competencies/0/criteria/1`)).toEqual([12, 12]);
  });

  it('marks a statement that several blocks share as transversal, and says so', () => {
    const shared = (code: string, text: string) => competency(code, { statement: at(text, 20) });
    const { content, warnings } = readRncpDocument(
      result(
        block('1', competency('1.1'), shared('1.2', 'Collaborer avec l’équipe.')),
        block('2', shared('2.1', "Collaborer avec l'équipe"), competency('2.2')),
      ),
      '',
    );
    const flags = content.blocks.flatMap(({ activities }) =>
      activities[0]?.competencies.map(({ transversal }) => transversal),
    );
    expect(flags).toEqual([false, true, true, false]);
    expect(warnings.map(({ code }) => code)).toEqual(['marked-transversal', 'marked-transversal']);
  });

  it('leaves half a pair of bounds aside rather than completes it, and says so', () => {
    const odd = competency('1.1', { methods: methods({ teamMax: null, weeksMin: 9, weeksMax: 2 }) });
    const { content, warnings } = readRncpDocument(result(block('1', odd)), '');
    expect(content.blocks[0]?.activities[0]?.competencies[0]?.method).toMatchObject({
      teamMin: null,
      teamMax: null,
      weeksMin: null,
      weeksMax: null,
    });
    expect(warnings).toMatchObject([
      { line: 30, code: 'bounds-unread' },
      { line: 30, code: 'bounds-unread' },
    ]);
  });

  it('holds a place for a title or a statement the text lacks, and says so', () => {
    const hollow = { ...block('1', competency('1.1', { statement: at('', 20) })), title: at('\u0007', 10) };
    const { content, warnings } = readRncpDocument(result(hollow), '');
    expect(content.blocks[0]?.title).toBe('Bloc 1 : intitulé à compléter');
    expect(content.blocks[0]?.activities[0]?.competencies[0]?.statement).toBe('Compétence 1.1 : énoncé à compléter');
    expect(warnings.map(({ code }) => code)).toEqual(['text-to-complete', 'text-to-complete']);
  });

  it('is refused with the line of what the catalogue cannot hold', () => {
    const long = competency('1.1', { criteria: [at('court', 40), at('x'.repeat(2_001), 41)] });
    const refusal = (() => {
      try {
        readRncpDocument(result(block('1', long, competency('1.1'))), '');
      } catch (error) {
        return error as DomainError;
      }
      return undefined;
    })();
    expect(refusal?.code).toBe('exchange.import-document-invalid');
    expect(refusal?.issues).toMatchObject([
      { pointer: '/blocks/0/activities/0/competencies/0/criteria/1/statement', params: { line: 41 } },
      { pointer: '/blocks/0/activities/0/competencies/1/code', params: { line: 20 } },
    ]);
  });

  it.each([
    ['Fiche RNCP35584 — expert', 'RNCP35584'],
    ['certification RNCP n° 40123', 'RNCP40123'],
    ['Répertoire RS 5875', 'RS5875'],
    ['article L6113-1, dossier 7346', null],
  ])('suggests the certification %j names', (text, code) => {
    expect(readRncpDocument(result(block('1', competency('1.1'))), text).certificationCode).toBe(code);
  });
});
