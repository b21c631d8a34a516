import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { Problem } from '#platform/http/common.contract.js';
import { newId } from '#kernel/id.js';
import { CivilStatuses } from './civil-status';
import { aLearner } from './learner.builder';
import type { LearnerView } from './learner.contract';
import { displayNameOf } from './learner-name';
import { LearnerRepository } from './learner.repository';

interface Page {
  items: LearnerView[];
  nextCursor: string | null;
  total: number | null;
}

const MARIE = {
  externalId: 'APP-001',
  birthName: 'Lefèvre',
  usualName: null,
  firstNames: 'Marie, Anne',
  email: 'Marie.Lefevre@exemple.fr',
  bornOn: '1995-02-28',
  birthPlace: 'Rennes',
  sex: 'F',
  accessRoute: 'VAE',
};

const sealedStatus = (n: number) => {
  const id = newId();
  const facts = { bornOn: '2000-01-01', birthPlace: 'Nice', sex: 'F' } as const;
  return { n, id, civil_status: api.get(CivilStatuses).seal(id, facts) };
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('learners', () => {
  let centre: TestOrganisation;
  beforeEach(async () => {
    centre = await api.organisation();
  });

  const create = async (given: object = {}) => {
    const { status, body } = await centre.coordinator.post<LearnerView>('/learners', { ...MARIE, ...given });
    expect(status).toBe(201);
    return body;
  };
  const list = async (query: Record<string, string | number> = {}) => {
    const { status, body } = await centre.coordinator.get<Page>('/learners', { query });
    expect(status).toBe(200);
    return body;
  };
  const names = (page: Page) =>
    page.items.map((learner) => `${learner.firstNames} ${learner.usualName ?? learner.birthName}`);

  it('are registered with the civil status their certificate will need', async () => {
    const learner = await create();
    expect(learner).toMatchObject({ ...MARIE, email: 'marie.lefevre@exemple.fr', userId: null, revision: 1 });
    const read = await centre.coordinator.get<LearnerView>(`/learners/${learner.id}`);
    expect(read.body).toEqual(learner);
    expect(read.headers.etag).toBe('"1"');
  });

  it('say which fields are wrong, and nothing is saved', async () => {
    const { status, body } = await centre.coordinator.post<Problem>('/learners', {
      ...MARIE,
      bornOn: '1895-01-01',
      sex: 'X',
    });
    expect(status).toBe(422);
    expect(body.errors?.map((error) => error.pointer).sort()).toEqual(['/bornOn', '/sex']);
    // The clock of the tests stands on 20 November 2026.
    const tomorrow = await centre.coordinator.post<Problem>('/learners', { ...MARIE, bornOn: '2026-11-21' });
    expect(tomorrow).toMatchObject({ status: 422, body: { errors: [{ pointer: '/bornOn' }] } });
    expect((await list()).items).toEqual([]);
  });

  it('have one external id each in an organisation, also when two are registered at once', async () => {
    const answers = await Promise.all([
      centre.coordinator.post<Problem>('/learners', MARIE),
      centre.administrator.post<Problem>('/learners', { ...MARIE, birthName: 'Lefort' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('training.external-id-taken');
    const { id } = await create({ externalId: 'APP-002' });
    const { externalId } = MARIE;
    const corrected = await centre.coordinator.patch<Problem>(`/learners/${id}`, { externalId }, { ifMatch: 1 });
    expect([corrected.status, corrected.body.code]).toEqual([409, 'training.external-id-taken']);
    const elsewhere = await api.organisation();
    expect((await elsewhere.coordinator.post('/learners', MARIE)).status).toBe(201);
  });

  it('are corrected by whoever read the latest revision, and found under the new name', async () => {
    const { id } = await create();
    const edit = (usualName: string, ifMatch: number) =>
      centre.coordinator.patch<LearnerView>(`/learners/${id}`, { usualName }, { ifMatch });
    const edited = await edit('Étienne', 1);
    expect(edited).toMatchObject({ status: 200, body: { usualName: 'Étienne', birthName: 'Lefèvre', revision: 2 } });
    expect(names(await list({ search: 'etienne' }))).toEqual(['Marie, Anne Étienne']);
    expect((await edit('Autre', 1)).status).toBe(412);
    expect((await centre.coordinator.patch(`/learners/${id}`, { usualName: null })).status).toBe(428);
  });

  it('let one of two simultaneous corrections through', async () => {
    const { id } = await create();
    const answers = await Promise.all(
      ['Rouen', 'Dijon'].map((birthPlace) =>
        centre.coordinator.patch<LearnerView>(`/learners/${id}`, { birthPlace }, { ifMatch: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const read = await centre.coordinator.get<LearnerView>(`/learners/${id}`);
    expect(read.body.birthPlace).toBe(answers.find(({ status }) => status === 200)?.body.birthPlace);
  });

  describe('in the list', () => {
    beforeEach(async () => {
      const day = (n: number) => new Date(Date.UTC(2026, 0, n));
      const { organisationId } = centre;
      await aLearner(organisationId).named('Éluard', 'Zoé').externallyKnownAs('X_1').registeredAt(day(3)).save(api.tx);
      await aLearner(organisationId)
        .named('Ben Amor', 'Noël', 'D’Arc')
        .accessBy('VAE')
        .registeredAt(day(1))
        .save(api.tx);
      await aLearner(organisationId)
        .named('Zidane', 'Inès')
        .writtenAt('direction@exemple.fr')
        .registeredAt(day(2))
        .save(api.tx);
    });

    it.each([
      ['name', ['Noël D’Arc', 'Zoé Éluard', 'Inès Zidane']],
      ['-name', ['Inès Zidane', 'Zoé Éluard', 'Noël D’Arc']],
      ['createdAt', ['Noël D’Arc', 'Inès Zidane', 'Zoé Éluard']],
      ['-createdAt', ['Zoé Éluard', 'Inès Zidane', 'Noël D’Arc']],
    ])('follow the sort %s from page to page', async (sort, expected) => {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page: Page = await list({ sort, limit: 1, ...(cursor && { cursor }) });
        seen.push(...names(page));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(expected);
    });

    it.each([
      ['ELUARD', ['Zoé Éluard']],
      ['zoe', ['Zoé Éluard']],
      ["d'arc noel", ['Noël D’Arc']],
      ['ben am', ['Noël D’Arc']],
      ['Zoé Éluard', ['Zoé Éluard']],
      ['zoe zidane', []],
      ['DIRECTION@', ['Inès Zidane']],
      ['x_1', ['Zoé Éluard']],
      ['%', []],
      ['app', ['Noël D’Arc', 'Inès Zidane']],
    ])('are found by “%s”', async (search, expected) => {
      expect(names(await list({ search }))).toEqual(expected);
    });

    it('are designated by an external id typed whole, and found by a part of it', async () => {
      const { organisationId } = centre;
      await aLearner(organisationId).named('Adam', 'Léo').externallyKnownAs('DOS-12').save(api.tx);
      await aLearner(organisationId).named('Blum', 'Éva').externallyKnownAs('DOS-1').save(api.tx);
      await aLearner((await api.organisation()).organisationId)
        .externallyKnownAs('DOS-1')
        .save(api.tx);
      for (const search of ['DOS-1', 'dos-1']) {
        expect(await list({ search })).toMatchObject({ items: [{ externalId: 'DOS-1' }], nextCursor: null, total: 1 });
      }
      expect(names(await list({ search: 'os-1' }))).toEqual(['Léo Adam', 'Éva Blum']);
    });

    it('are filtered by access route, and counted when it costs nothing', async () => {
      const page = await list({ accessRoute: 'VAE' });
      expect(names(page)).toEqual(['Noël D’Arc']);
      expect(page.total).toBe(1);
      expect((await list({ limit: 2 })).total).toBe(3);
      expect((await list({ limit: 1, search: 'a' })).total).toBeNull();
    });

    it('refuse a cursor that is not one of this list', async () => {
      const { nextCursor } = await list({ sort: 'name', limit: 1 });
      for (const cursor of ['nonsense', String(nextCursor)]) {
        const { status, body } = await centre.coordinator.get<Problem>('/learners', {
          query: { cursor, sort: 'createdAt' },
        });
        expect({ status, code: body.code }).toEqual({ status: 422, code: 'http.invalid-cursor' });
      }
    });

    it('are walked without losing any, when thousands were registered in the same instant', async () => {
      await api.tx.query(
        `INSERT INTO training.learner (id, organisation_id, external_id, birth_name, first_names, email, civil_status, access_route, sort_name, created_at)
         SELECT id, $1, 'L' || n, 'Roux', 'Ana', 'ana' || n || '@exemple.fr', civil_status, 'VAE', 'roux ana',
           '2026-02-01 10:00:00.123456+00'
         FROM jsonb_to_recordset($2::jsonb) AS sealed(n int, id uuid, civil_status text)`,
        [centre.organisationId, JSON.stringify(Array.from({ length: 1500 }, (_, n) => sealedStatus(n)))],
      );
      const ids = new Set<string>();
      let cursor: string | null | undefined;
      do {
        const page: Page = await list({ sort: '-createdAt', limit: 200, ...(cursor && { cursor }) });
        expect(page.total).toBeNull();
        page.items.forEach((learner) => ids.add(learner.id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(ids.size).toBe(1503);
    });
  });

  it.each([
    ['Durand', 'Marie Louise', null],
    ['Durand', 'Marie Louise, Anne', 'Petit'],
    ['Ben Amor', 'Noël', null],
  ])('are named alike by the code and by SQL: %s, %s', async (birthName, firstNames, usualName) => {
    const learner = await aLearner(centre.organisationId).named(birthName, firstNames, usualName).save(api.tx);
    const [row] = await api.tx.query<{ name: string }>(
      'SELECT display_name AS name FROM training.learner_name WHERE id = $1',
      [learner.id],
    );
    expect(row?.name).toBe(displayNameOf(learner));
  });

  it('of another organisation do not exist', async () => {
    const { id } = await create();
    const { coordinator } = await api.organisation();
    const answers = [
      await coordinator.get<Problem>(`/learners/${id}`),
      await coordinator.patch<Problem>(`/learners/${id}`, { birthName: 'Autre' }, { ifMatch: 1 }),
      await coordinator.post<Problem>(`/learners/${id}/account`),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [404, 'training.learner-unknown']),
    );
    expect((await coordinator.get<Page>('/learners')).body.items).toEqual([]);
  });

  it('are the business of staff alone', async () => {
    const { id } = await create();
    for (const person of [centre.juror, centre.learner]) {
      const statuses = [
        await person.get('/learners'),
        await person.post('/learners', { ...MARIE, externalId: 'autre' }),
        await person.get(`/learners/${id}`),
        await person.patch(`/learners/${id}`, {}, { ifMatch: 1 }),
        await person.post(`/learners/${id}/account`),
      ].map(({ status }) => status);
      expect(statuses).toEqual([403, 403, 403, 403, 403]);
    }
  });

  it('leave an audit row in the commit of each write, without their data', async () => {
    const { id } = await create();
    await centre.coordinator.patch(`/learners/${id}`, { birthPlace: 'Brest' }, { ifMatch: 1 });
    const rows = await api.tx.query<{ verb: string; actor_id: string; before_digest: string | null }>(
      `SELECT verb, actor_id, before_digest FROM platform.audit_entry WHERE object_type = 'learner' AND object_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows).toEqual([
      { verb: 'register', actor_id: centre.coordinator.actor.userId, before_digest: null },
      {
        verb: 'correct',
        actor_id: centre.coordinator.actor.userId,
        before_digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
  });

  it('keep their external ids apart even if the application forgot to: the database refuses', async () => {
    const { id } = await create();
    const other = await create({ externalId: 'APP-002' });
    const repository = api.get(LearnerRepository);
    const attempt = api.tx.run(async () => {
      const learner = await repository.lock(centre.organisationId, other.id);
      learner.externalId = 'APP-001';
      await repository.save(learner);
    });
    await expect(attempt).rejects.toMatchObject({ code: 'training.external-id-taken' });
    expect((await centre.coordinator.get<LearnerView>(`/learners/${id}`)).body.externalId).toBe('APP-001');
  });
});
