import { Client } from 'pg';
import { Transaction } from '#platform/database/transaction.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aCertification } from '../certification/certification.builder';
import { aBlock, aCompetency, aFrameworkVersion } from './framework-version.builder';
import type { FrameworkVersionView } from './framework-version.contract';

describe('framework versions', () => {
  let api: TestApi;
  let ours: TestOrganisation;
  let theirs: TestOrganisation;

  beforeAll(async () => {
    api = await startTestApi();
    ours = await api.organisation();
    theirs = await api.organisation('Une autre école');
  });
  afterAll(() => api.close());

  const read = async (id: string) =>
    (await ours.coordinator.get<FrameworkVersionView>(`/framework-versions/${id}`)).body;
  const publish = (id: string) => ours.coordinator.post<FrameworkVersionView>(`/framework-versions/${id}/publish`);
  const retire = (id: string) => ours.coordinator.post<FrameworkVersionView>(`/framework-versions/${id}/retire`);
  const statesOf = async (certificationId: string) =>
    (
      await api.tx.query<{ state: string }>(
        'SELECT state FROM catalog.framework_version WHERE certification_id = $1 ORDER BY number',
        [certificationId],
      )
    ).map(({ state }) => state);

  describe('started', () => {
    it('are empty drafts numbered one after the other, even at the same time', async () => {
      const { id } = await aCertification(ours.organisationId).save(api.tx);
      const answers = await Promise.all(
        ['A', 'B', 'C'].map((label) =>
          ours.coordinator.post<FrameworkVersionView>(`/certifications/${id}/versions`, { label }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(answers.map(({ body }) => body.number).sort()).toEqual([1, 2, 3]);
      expect(answers[0]?.body).toMatchObject({ label: 'A', state: 'draft', blocks: [], revision: 1 });
      expect(answers[0]?.body.obstacles).toMatchObject([{ pointer: '/blocks', code: 'catalog.version-without-block' }]);
    });

    it('copy a version whole, under identifiers of their own', async () => {
      const source = await aFrameworkVersion(ours.organisationId).published().save(api.tx);
      const copy = await ours.coordinator.post<FrameworkVersionView>(
        `/certifications/${source.certificationId}/versions`,
        {
          label: 'Copie',
          copyOf: source.id,
        },
      );
      expect(copy.status).toBe(201);
      expect(copy.body).toMatchObject({ label: 'Copie', number: 2, state: 'draft' });
      const original = await read(source.id);
      const withoutIds = (blocks: unknown) =>
        JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === 'id' ? undefined : value))) as unknown;
      expect(withoutIds(copy.body.blocks)).toEqual(withoutIds(original.blocks));
      const idsIn = (blocks: unknown): string[] => JSON.stringify(blocks).match(/"id":"[^"]+"/g) ?? [];
      expect(idsIn(copy.body.blocks)).toHaveLength(2 + 2 + 4 + 8);
      expect(idsIn(original.blocks).filter((id) => idsIn(copy.body.blocks).includes(id))).toEqual([]);
    });

    it('do not copy what another organisation holds', async () => {
      const { id } = await aCertification(ours.organisationId).save(api.tx);
      const foreign = await aFrameworkVersion(theirs.organisationId).published().save(api.tx);
      const answer = await ours.coordinator.post(`/certifications/${id}/versions`, {
        label: 'Copie',
        copyOf: foreign.id,
      });
      expect(answer).toMatchObject({ status: 404, body: { code: 'catalog.version-unknown' } });
      expect(await statesOf(id)).toEqual([]);
    });
  });

  it('are read whole in one round trip', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const query = jest.spyOn(api.get(Transaction), 'query');
    const answer = await ours.coordinator.get<FrameworkVersionView>(`/framework-versions/${id}`);
    expect(query.mock.calls.filter(([sql]) => sql.includes('framework_version'))).toHaveLength(1);
    query.mockRestore();
    expect(answer.headers.etag).toBe('"1"');
    expect(answer.body.blocks.map(({ code }) => code)).toEqual(['BC01', 'BC02']);
    expect(answer.body.blocks[0]?.activities[0]?.competencies[1]).toMatchObject({
      code: '1.2',
      method: { kind: 'project', teamMin: 2, teamMax: 6, weeksMin: 2, weeksMax: 8 },
      criteria: [{ statement: 'Critère 1 de la compétence 1.2' }, { statement: 'Critère 2 de la compétence 1.2' }],
    });
  });

  it('tell whoever reads them what they may do, which the routes then accept', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const draft = { edit: true, publish: true, delete: true, retire: false, assess: false };
    expect((await read(id)).can).toEqual(draft);
    const published = { edit: false, publish: false, delete: false, retire: true, assess: true };
    expect((await publish(id)).body.can).toEqual(published);
    expect((await retire(id)).body.can).toEqual({ ...published, retire: false, assess: false });
  });

  describe('published', () => {
    it('take the place of the version before in the same instant', async () => {
      const { id: certificationId } = await aCertification(ours.organisationId).save(api.tx);
      const first = await aFrameworkVersion(ours.organisationId).of(certificationId).numbered(1).save(api.tx);
      const second = await aFrameworkVersion(ours.organisationId).of(certificationId).numbered(2).save(api.tx);
      expect((await publish(first.id)).body).toMatchObject({ state: 'published', revision: 2 });
      api.clock.set(new Date('2026-11-20T09:30:00Z'));
      expect((await publish(second.id)).body).toMatchObject({
        state: 'published',
        publishedAt: '2026-11-20T09:30:00.000Z',
        obstacles: [],
      });
      expect(await read(first.id)).toMatchObject({ state: 'retired', retiredAt: '2026-11-20T09:30:00.000Z' });
      expect(await statesOf(certificationId)).toEqual(['retired', 'published']);
      const trail = await api.tx.query<{ verb: string }>('SELECT verb FROM platform.audit_entry WHERE object_id = $1', [
        first.id,
      ]);
      expect(trail.map(({ verb }) => verb).sort()).toEqual(['publish', 'retire']);
    });

    it('are complete: otherwise every obstacle is told with its place and nothing changes', async () => {
      const version = await aFrameworkVersion(ours.organisationId)
        .holding(aBlock('BC01', aCompetency('1.1', { criteria: 0 })), aBlock('BC02'))
        .save(api.tx);
      const before = await read(version.id);
      const answer = await publish(version.id);
      expect(answer).toMatchObject({
        status: 422,
        body: {
          code: 'catalog.version-incomplete',
          errors: [
            {
              pointer: '/blocks/0/activities/0/competencies/0/criteria',
              code: 'catalog.competency-without-criterion',
              detail: 'La compétence 1.1 n’a aucun critère d’évaluation',
            },
            { pointer: '/blocks/1/activities', code: 'catalog.block-without-competency' },
          ],
        },
      });
      expect(before.obstacles).toEqual((answer.body as unknown as { errors: unknown }).errors);
      expect(await read(version.id)).toEqual(before);
    });

    it('leave one version published when two drafts are published at once: the second is refused', async () => {
      const { id: certificationId } = await aCertification(ours.organisationId).save(api.tx);
      const inForce = await aFrameworkVersion(ours.organisationId)
        .of(certificationId)
        .numbered(1)
        .published()
        .save(api.tx);
      const drafts = await Promise.all(
        [2, 3].map((number) =>
          aFrameworkVersion(ours.organisationId).of(certificationId).numbered(number).save(api.tx),
        ),
      );
      // Both publications have begun before either may end.
      const holder = new Client({ connectionString: api.connectionString });
      await holder.connect();
      await holder.query('BEGIN');
      await holder.query('SELECT 1 FROM catalog.framework_version WHERE id = $1 FOR UPDATE', [inForce.id]);
      const publications = drafts.map(({ id }) => publish(id));
      await waitForLocks(api, 2);
      await holder.query('COMMIT');
      await holder.end();
      const outcomes = await Promise.all(publications);
      expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(outcomes.find(({ status }) => status === 409)?.body).toMatchObject({
        code: 'catalog.another-version-published',
      });
      expect((await statesOf(certificationId)).sort()).toEqual(['draft', 'published', 'retired']);
      const trail = await api.tx.query('SELECT 1 FROM platform.audit_entry WHERE object_id = $1 AND verb = $2', [
        inForce.id,
        'retire',
      ]);
      expect(trail).toHaveLength(1);
    });

    it('leave one version published when the first two drafts are published at once', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { id: certificationId } = await aCertification(ours.organisationId).save(api.tx);
        const drafts = await Promise.all(
          [1, 2].map((number) =>
            aFrameworkVersion(ours.organisationId).of(certificationId).numbered(number).save(api.tx),
          ),
        );
        const outcomes = await Promise.all(drafts.map(({ id }) => publish(id)));
        const states = (await statesOf(certificationId)).sort();
        // One after the other, the second replaces the first; at the same time, it is refused.
        const refused = outcomes.some(({ status }) => status === 409);
        expect(states).toEqual(refused ? ['draft', 'published'] : ['published', 'retired']);
      }
    });

    it('are published once when asked twice at the same time', async () => {
      const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
      const outcomes = await Promise.all([publish(id), publish(id)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 422]);
      expect(outcomes.find(({ status }) => status === 422)?.body).toMatchObject({
        code: 'catalog.version-already-published',
      });
      expect(await read(id)).toMatchObject({ state: 'published', revision: 2 });
    });
  });

  it('retire once published, and never come back', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
    expect(await retire(id)).toMatchObject({ status: 422, body: { code: 'catalog.version-not-published' } });
    await publish(id);
    expect(await retire(id)).toMatchObject({ status: 200, body: { state: 'retired' } });
    expect(await retire(id)).toMatchObject({ status: 422, body: { code: 'catalog.version-already-retired' } });
    expect(await publish(id)).toMatchObject({ status: 422, body: { code: 'catalog.version-already-retired' } });
  });

  it('are deleted as drafts only, with all they hold', async () => {
    const draft = await aFrameworkVersion(ours.organisationId).save(api.tx);
    expect((await ours.coordinator.delete(`/framework-versions/${draft.id}`)).status).toBe(204);
    expect((await ours.coordinator.get(`/framework-versions/${draft.id}`)).status).toBe(404);
    const left = await api.tx.query('SELECT 1 FROM catalog.criterion WHERE framework_version_id = $1', [draft.id]);
    expect(left).toEqual([]);

    const published = await aFrameworkVersion(ours.organisationId).published().save(api.tx);
    expect(await ours.coordinator.delete(`/framework-versions/${published.id}`)).toMatchObject({
      status: 422,
      body: { code: 'catalog.version-frozen' },
    });
    expect((await read(published.id)).blocks).toHaveLength(2);
  });

  it('are unknown to other organisations, whatever is asked', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const { coordinator } = theirs;
    const at = `/framework-versions/${id}`;
    const content = { label: 'À nous', blocks: [] };
    const answers = [
      await coordinator.get(at),
      await coordinator.get(`${at}/canonical`),
      await coordinator.put(`${at}/content`, content, { ifMatch: 1 }),
      await coordinator.post(`${at}/publish`),
      await coordinator.post(`${at}/retire`),
      await coordinator.delete(at),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await read(id)).toMatchObject({ state: 'draft', revision: 1, label: 'Version initiale' });
  });

  it('are for staff only', async () => {
    const { id } = await aFrameworkVersion(ours.organisationId).save(api.tx);
    const at = `/framework-versions/${id}`;
    for (const outsider of [ours.juror, ours.learner]) {
      const answers = [
        await outsider.get(at),
        await outsider.get(`${at}/canonical`),
        await outsider.put(`${at}/content`, { label: 'Non', blocks: [] }, { ifMatch: 1 }),
        await outsider.post(`${at}/publish`),
        await outsider.post(`${at}/retire`),
        await outsider.delete(at),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    }
  });
});

/** Until this many connections of the test database wait for a lock. */
async function waitForLocks(api: TestApi, count: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const waiting = await api.tx.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`fewer than ${count} transactions came to wait`);
}
