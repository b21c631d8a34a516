import { newId } from '#kernel/id.js';
import { Transaction } from '#platform/database/transaction.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aBlock, aCompetency, aFrameworkVersion } from './framework-version.builder';
import type { FrameworkContentInput, FrameworkVersionView } from './framework-version.contract';

describe('the content of a draft', () => {
  let api: TestApi;
  let ours: TestOrganisation;

  beforeAll(async () => {
    api = await startTestApi();
    ours = await api.organisation();
  });
  afterAll(() => api.close());

  const read = async (id: string) =>
    (await ours.coordinator.get<FrameworkVersionView>(`/framework-versions/${id}`)).body;
  const save = (id: string, content: FrameworkContentInput, ifMatch: number) =>
    ours.coordinator.put<FrameworkVersionView>(`/framework-versions/${id}/content`, content, { ifMatch });

  it('is saved as a whole: reworded, reordered, added, taken out, known items keeping their ids', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const before = await read(id);
    const [first, second] = before.blocks;
    const [kept, dropped] = first?.activities[0]?.competencies ?? [];
    if (!first || !second || !kept || !dropped) throw new Error('the builder makes two blocks of two competencies');
    const answer = await save(
      id,
      {
        label: 'Relue',
        scale: {
          levels: [
            { level: 1, label: 'Non' },
            { level: 2, label: 'Oui' },
          ],
          acquiredFrom: 2,
        },
        blocks: [
          second,
          {
            ...first,
            title: 'Reformulé',
            activities: first.activities.map((activity) => ({
              ...activity,
              competencies: [
                { ...kept, criteria: [...kept.criteria].reverse(), method: null },
                { code: '1.3', statement: 'Nouvelle', skills: ['a', 'b'], method: null, criteria: [] },
              ],
            })),
          },
        ],
      },
      1,
    );
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { label: 'Relue', revision: 2 } });
    const after = await read(id);
    expect(after).toEqual(answer.body);
    expect(after.scale.levels).toHaveLength(2);
    expect(after.blocks.map((block) => block.id)).toEqual([second.id, first.id]);
    expect(after.blocks[0]).toEqual(second);
    const [reworded, added] = after.blocks[1]?.activities[0]?.competencies ?? [];
    expect(reworded).toEqual({ ...kept, criteria: [...kept.criteria].reverse(), method: null });
    expect(added).toMatchObject({ code: '1.3', skills: ['a', 'b'], transversal: false });
    expect(JSON.stringify(after)).not.toContain(dropped.id);
  });

  it('may move an item elsewhere in the version', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const { label, blocks } = await read(id);
    const moved = structuredClone(blocks);
    const competency = moved[0]?.activities[0]?.competencies.pop();
    if (competency) moved[1]?.activities[0]?.competencies.unshift(competency);
    const answer = await save(id, { label, blocks: moved }, 1);
    expect(answer.body.blocks).toEqual(moved);
  });

  it('takes in only items of this version, each once, and tells which are not', async () => {
    const ownVersion = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const other = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const before = await read(ownVersion.id);
    const foreignCriterion = other.blocks[0]?.competencies[0]?.criterionIds[0];
    const blocks = structuredClone(before.blocks);
    const [first, second] = blocks;
    const criterion = first?.activities[0]?.competencies[0]?.criteria[0];
    if (!first || !second || !criterion || !foreignCriterion) throw new Error('the builder makes two blocks');
    criterion.id = foreignCriterion;
    second.id = first.id;
    blocks.push({ ...aBlock('BC03', aCompetency('3.1')), id: newId(), activities: [] });
    const answer = await save(ownVersion.id, { label: 'X', blocks }, 1);
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'catalog.items-unknown',
        errors: [
          { pointer: '/blocks/0/activities/0/competencies/0/criteria/0/id', code: 'catalog.item-unknown' },
          { pointer: '/blocks/1/id' },
          { pointer: '/blocks/2/id' },
        ],
      },
    });
    expect(await read(ownVersion.id)).toEqual(before);
    expect((await read(other.id)).blocks[0]?.activities[0]?.competencies[0]?.criteria[0]?.id).toBe(foreignCriterion);
  });

  it('says where it does not fit its contract', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const answer = await save(
      id,
      {
        label: 'X',
        blocks: [aBlock('BC01', aCompetency('1.1'), aCompetency('1.1', { statement: '' })), aBlock('BC01')],
      },
      1,
    );
    expect(answer.status).toBe(422);
    const pointers = (answer.body as unknown as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect(pointers).toContain('/blocks/0/activities/0/competencies/1/statement');
    const codes = await save(
      id,
      { label: 'X', blocks: [aBlock('BC01', aCompetency('1.1')), aBlock('BC01', aCompetency('1.1'))] },
      1,
    );
    expect(codes.body).toMatchObject({
      errors: [{ pointer: '/blocks/1/code' }, { pointer: '/blocks/1/activities/0/competencies/0/code' }],
    });
    expect((await read(id)).revision).toBe(1);
  });

  it('is refused when written on an older reading; of two writers at once one is told so', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const content = (label: string) => ({ label, blocks: [aBlock('BC09', aCompetency(label))] });
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((label) => save(id, content(label), 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    const after = await read(id);
    expect(after.revision).toBe(2);
    expect(after.blocks[0]?.activities[0]?.competencies[0]?.code).toBe(after.label);
    expect((await save(id, content('e'), 1)).body).toMatchObject({ code: 'http.stale' });
    const unsaid = await ours.coordinator.put(`/framework-versions/${id}/content`, content('f'));
    expect(unsaid.status).toBe(428);
  });

  it('is either wholly saved before the publication or refused after it, when both come at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
      const empty = { label: 'Vidée', blocks: [] };
      const [saved, published] = await Promise.all([
        save(id, empty, 1),
        ours.coordinator.post(`/framework-versions/${id}/publish`),
      ]);
      const after = await read(id);
      if (published.status === 200) {
        expect(saved).toMatchObject({ status: 422, body: { code: 'catalog.version-frozen' } });
        expect(after).toMatchObject({ state: 'published', label: 'Version initiale' });
        expect(after.blocks).toHaveLength(2);
      } else {
        expect([saved.status, published.status]).toEqual([200, 422]);
        expect(after).toMatchObject({ state: 'draft', blocks: [], label: 'Vidée' });
      }
    }
  });

  it('never changes once published, with the reason', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).published().save(api.tx);
    const before = await read(id);
    const answer = await save(id, { label: 'Corrigée', blocks: [] }, before.revision);
    expect(answer).toMatchObject({ status: 422, body: { code: 'catalog.version-frozen' } });
    expect((answer.body as unknown as { detail: string }).detail).toContain('Cette version a été publiée');
    expect(await read(id)).toEqual(before);
  });

  describe('once published, behind the last wall', () => {
    const statements: [string, string][] = [
      ['a block reworded', `UPDATE catalog.competency_block SET title = 'x' WHERE framework_version_id = $1`],
      ['an activity reworded', `UPDATE catalog.activity SET title = 'x' WHERE framework_version_id = $1`],
      ['a competency reworded', `UPDATE catalog.competency SET statement = 'x' WHERE framework_version_id = $1`],
      ['a method relaxed', `UPDATE catalog.assessment_method SET team_max = 50 WHERE framework_version_id = $1`],
      [
        'a criterion made eliminatory',
        `UPDATE catalog.criterion SET eliminatory = true WHERE framework_version_id = $1`,
      ],
      ['a criterion taken out', `DELETE FROM catalog.criterion WHERE framework_version_id = $1`],
      ['a block taken out', `DELETE FROM catalog.competency_block WHERE framework_version_id = $1`],
      [
        'a block added',
        `INSERT INTO catalog.competency_block (id, framework_version_id, position, code, title) VALUES (gen_random_uuid(), $1, 99, 'BC99', 'x')`,
      ],
      [
        'the version back to draft',
        `UPDATE catalog.framework_version SET state = 'draft', published_at = NULL, retired_at = NULL WHERE id = $1`,
      ],
      ['another scale', `UPDATE catalog.framework_version SET scale = '{}' WHERE id = $1`],
      ['the version deleted', `DELETE FROM catalog.framework_version WHERE id = $1`],
    ];

    it.each(statements)('the database refuses %s, as the service would', async (_, sql) => {
      const published = await aFrameworkVersion(ours.organisationId).published().save(api.tx);
      const retired = await aFrameworkVersion(ours.organisationId).retired().save(api.tx);
      for (const { id } of [published, retired]) {
        const before = await read(id);
        await expect(api.tx.run(() => api.tx.query(sql, [id]))).rejects.toMatchObject({
          code: 'catalog.version-frozen',
          kind: 'invalid',
        });
        expect(await read(id)).toEqual(before);
      }
    });
  });

  it('goes to the database in as few statements, however long it is', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const blocks = Array.from({ length: 10 }, (_, b) =>
      aBlock(`BC${b}`, ...Array.from({ length: 10 }, (__, c) => aCompetency(`${b}.${c}`, { criteria: 6 }))),
    );
    const writes = jest.spyOn(api.get(Transaction), 'query');
    const startedAt = performance.now();
    const answer = await save(id, { label: 'Longue', blocks }, 1);
    const elapsed = performance.now() - startedAt;
    const statements = writes.mock.calls.filter(([sql]) => /competency_block|criterion/.test(sql));
    writes.mockRestore();
    expect(answer.status).toBe(200);
    // What there is, known ids, delete, insert, then the view: the version's own row goes through its entity.
    expect(statements).toHaveLength(5);
    expect(elapsed).toBeLessThan(2_000);
    const [{ count } = { count: 0 }] = await api.tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM catalog.criterion WHERE framework_version_id = $1',
      [id],
    );
    expect(count).toBe(600);
  });
});
