import type { CanonicalFramework } from '#catalog/framework-version/framework-version.contract.js';
import { aBlock, aCompetency, aFrameworkVersion } from '#catalog/testing.js';
import { canonicalSample, ImportApi } from './import-api.fixture';

jest.setTimeout(60_000);

describe('canonical JSON', () => {
  let site: ImportApi;

  beforeAll(async () => {
    site = await ImportApi.start();
  });
  afterAll(() => site.close());

  const exported = async (id: string) =>
    (await site.ours.coordinator.get<CanonicalFramework>(`/framework-versions/${id}/canonical`)).body;

  it.each(Array.from({ length: 8 }, (_, seed) => seed + 1))(
    'exported, imported and exported again is the same, byte for byte (référentiel n° %d)',
    async (seed) => {
      const { certificationId, id } = await aFrameworkVersion(site.ours.organisationId)
        .holding(...someBlocks(seed))
        .labelled(`Version ${seed} « œuvre »`)
        .save(site.api.tx);
      const first = await exported(id);
      const preview = await site.upload(Buffer.from(JSON.stringify(first, null, seed % 3)), {
        filename: 'export.json',
      });
      expect(preview).toMatchObject({ status: 201, body: { kind: 'canonical', warnings: [] } });
      const again = await site.confirm(preview.body.id, { id: certificationId }, first.label);
      const second = await exported(again.body.frameworkVersionId);
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    },
  );

  it('points at the lines of its items, and tells which property it left aside', async () => {
    const blocks = [{ ...aBlock('BC01', aCompetency('1.1')), couleur: 'bleu' }];
    const canonical = { ...canonicalSample(), blocks, auteur: 'x' };
    const text = JSON.stringify(canonical, null, 2);
    const { body } = await site.paste(text);
    const lines = text.split('\n');
    const place = body.places.find(({ pointer }) => pointer === '/blocks/0/activities/0/competencies/0/criteria/0');
    expect(lines.slice((place?.firstLine ?? 0) - 1, place?.lastLine).join('')).toContain(
      'Critère 1 de la compétence 1.1',
    );
    const lineOf = (word: string) => lines.findIndex((line) => line.includes(word)) + 1;
    expect(body.warnings).toMatchObject([
      { code: 'property-ignored', line: lineOf('couleur') },
      { code: 'property-ignored', line: lineOf('auteur') },
    ]);
  });

  it('tells which property is written twice, whose last value counts', async () => {
    const text = JSON.stringify(canonicalSample(), null, 2).replace('"label"', '"label": "Une autre",\n  "label"');
    const { body } = await site.paste(text);
    expect(body.content.label).toBe(canonicalSample().label);
    expect(body.warnings).toMatchObject([
      { code: 'property-repeated', message: expect.stringContaining('« label » écrite deux fois') as string },
    ]);
  });
});

/** Référentiels of many shapes, the same for the same seed. */
function someBlocks(seed: number) {
  let state = seed * 7919;
  const upTo = (max: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % (max + 1);
  };
  const words = ['évaluer', 'l’usager', '« cité »', 'a/b~c', 'π ≈ 3,14', '\\n', '{x}', 'ligne\nsuivante', '🎓'];
  const phrase = () => Array.from({ length: 1 + upTo(4) }, () => words[upTo(words.length - 1)] ?? '').join(' ');
  const list = (max: number) => Array.from({ length: upTo(max) }, phrase);
  return Array.from({ length: upTo(4) }, (_, b) => ({
    ...aBlock(`BC0${b}`),
    activities: Array.from({ length: upTo(3) }, (__, a) => ({
      title: `Activité ${b}.${a}`,
      context: upTo(1) ? phrase() : '',
      description: list(3),
      competencies: Array.from({ length: upTo(3) }, (___, c) => ({
        ...aCompetency(`${b}.${a}.${c}`),
        statement: phrase(),
        transversal: upTo(1) === 1,
        skills: list(4),
        ...(upTo(2) === 0 && { method: null }),
        criteria: list(5).map((statement) => ({ statement, weight: 1 + upTo(99), eliminatory: upTo(1) === 1 })),
      })),
    })),
  }));
}
