import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aBlock, aCompetency, aFrameworkVersion } from './framework-version.builder';
import { CatalogReader } from './published-version.reader';

describe('the catalogue as other contexts read it', () => {
  let api: TestApi;
  let ours: TestOrganisation;
  let actor: Actor;
  let reader: CatalogReader;

  beforeAll(async () => {
    api = await startTestApi();
    ours = await api.organisation();
    actor = ours.coordinator.actor;
    reader = api.get(CatalogReader);
  });
  afterAll(() => api.close());

  it('gives a published version with what sessions, grids and certificates need', async () => {
    const { id, blocks } = await aFrameworkVersion(ours.organisationId).published().save(api.tx);
    const version = await reader.publishedVersion(actor, id);
    expect(version).toMatchObject({
      id,
      number: 1,
      state: 'published',
      scale: { acquiredFrom: 3 },
      certification: {
        level: 7,
        nsfCodes: ['326n'],
        registrationDecidedOn: '2024-03-28',
        deliveryDeadlineOn: '2033-03-28',
      },
    });
    expect(
      version.blocks.map((block) => ({
        id: block.id,
        competencies: block.competencies.map((competency) => ({
          id: competency.id,
          criterionIds: competency.criteria.map((criterion) => criterion.id),
        })),
      })),
    ).toEqual(blocks);
    expect(version.blocks[1]?.competencies[0]?.blockId).toBe(blocks[1]?.id);
  });

  it('sets nothing up on a draft or a retired version, but still reads the retired one', async () => {
    const draft = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const retired = await aFrameworkVersion(ours.organisationId).retired().save(api.tx);
    const notInForce = { code: 'catalog.version-not-in-force', kind: 'invalid' };
    await expect(reader.versionInForce(actor, draft.id)).rejects.toMatchObject(notInForce);
    await expect(reader.versionInForce(actor, retired.id)).rejects.toMatchObject(notInForce);
    await expect(reader.publishedVersion(actor, draft.id)).rejects.toMatchObject(notInForce);
    expect(await reader.publishedVersion(actor, retired.id)).toMatchObject({ state: 'retired' });
  });

  it('gives the bounds of each competency of the version, in the order of the document', async () => {
    const { id, blocks } = await aFrameworkVersion(ours.organisationId)
      .holding(
        aBlock('BC01', aCompetency('1.1'), aCompetency('1.2', { method: null })),
        aBlock('BC02', aCompetency('2.1')),
      )
      .published()
      .save(api.tx);
    const elsewhere = await aFrameworkVersion(ours.organisationId).published().save(api.tx);
    const competencyIds = blocks.flatMap(({ competencies }) => competencies.map((competency) => competency.id));
    const foreign = elsewhere.blocks[0]?.competencies[0]?.id ?? '';
    const bounds = await reader.projectBounds(actor, id, [...competencyIds].reverse().concat(foreign, newId()));
    expect(bounds).toMatchObject([
      { code: '1.1', blockId: blocks[0]?.id, teamMin: 2, teamMax: 6, weeksMin: 2, weeksMax: 8 },
      { code: '1.2', teamMin: null, teamMax: null, weeksMin: null, weeksMax: null, deliverables: [] },
      { code: '2.1', blockId: blocks[1]?.id, deliverables: ['Rapport écrit', 'Soutenance orale'] },
    ]);
  });

  it('knows nothing of another organisation', async () => {
    const theirs = await api.organisation('Une autre école');
    const { id, blocks } = await aFrameworkVersion(theirs.organisationId).published().save(api.tx);
    const unknown = { code: 'catalog.version-unknown', kind: 'not_found' };
    await expect(reader.publishedVersion(actor, id)).rejects.toMatchObject(unknown);
    await expect(reader.versionInForce(actor, id)).rejects.toMatchObject(unknown);
    expect(await reader.projectBounds(actor, id, [blocks[0]?.competencies[0]?.id ?? ''])).toEqual([]);
  });
});
