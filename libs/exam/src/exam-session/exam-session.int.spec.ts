import { aBlock, aCertification, aCompetency, aFrameworkVersion, type SavedVersion } from '#catalog/testing.js';
import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { anExamSession } from './exam-session.builder';
import type { ExamSessionListItem, ExamSessionView } from './exam-session.contract';

interface Page {
  items: ExamSessionListItem[];
  nextCursor: string | null;
  total: number | null;
}

let api: TestApi;
let centre: TestOrganisation;
let version: SavedVersion;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
  version = await aFrameworkVersion(centre.organisationId).published().save(api.tx);
});

const request = (given: object = {}) => ({
  frameworkVersionId: version.id,
  blockIds: [version.blocks[0]?.id],
  name: 'Session de novembre',
  startsOn: '2026-11-16',
  endsOn: '2026-11-20',
  place: 'Lyon, salle 4',
  ...given,
});
const create = async (given: object = {}) => {
  const { status, body } = await centre.coordinator.post<ExamSessionView>('/exam-sessions', request(given));
  expect(status).toBe(201);
  return body;
};

describe('an exam session', () => {
  it('is planned on chosen blocks of a published version, and says what it lacks', async () => {
    const session = await create();
    expect(session).toMatchObject({
      name: 'Session de novembre',
      state: 'preparing',
      revision: 1,
      frameworkVersion: { id: version.id, number: 1, label: 'Version initiale' },
      certification: { id: version.certificationId },
      blocks: [{ id: version.blocks[0]?.id, code: 'BC01', criterionCount: 4 }],
      scale: { acquiredFrom: 3 },
      missing: [
        { code: 'candidates', count: 1 },
        { code: 'jury', count: 1 },
      ],
      openedAt: null,
    });
    const read = await centre.coordinator.get<ExamSessionView>(`/exam-sessions/${session.id}`);
    expect(read.body).toEqual(session);
    expect(read.headers.etag).toBe('"1"');
  });

  it.each(['draft', 'retired'] as const)('is not planned on a %s version', async (state) => {
    const builder = aFrameworkVersion(centre.organisationId);
    const other = await (state === 'draft' ? builder : builder.retired()).save(api.tx);
    const given = { frameworkVersionId: other.id, blockIds: [other.blocks[0]?.id] };
    const { status } = await centre.coordinator.post<Problem>('/exam-sessions', request(given));
    expect(status).toBe(422);
  });

  it('is not planned on blocks of another version, and the answer points at them', async () => {
    const other = await aFrameworkVersion(centre.organisationId).published().save(api.tx);
    const blockIds = [version.blocks[1]?.id, other.blocks[0]?.id];
    const { status, body } = await centre.coordinator.post<Problem>('/exam-sessions', request({ blockIds }));
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'exam.block-not-in-version' });
    expect(body.errors).toMatchObject([{ pointer: '/blockIds/1' }]);
  });

  it('is not planned on another organisation’s version', async () => {
    const { coordinator } = await api.organisation();
    expect((await coordinator.post('/exam-sessions', request())).status).toBe(404);
  });

  it('counts a block once, though it was asked twice', async () => {
    const blockId = version.blocks[0]?.id;
    expect((await create({ blockIds: [blockId, blockId] })).blocks).toHaveLength(1);
  });

  it('is edited by whoever read its latest revision', async () => {
    const { id } = await create();
    const edit = (body: object, ifMatch: number) =>
      centre.coordinator.patch<ExamSessionView>(`/exam-sessions/${id}`, body, { ifMatch });
    const blockIds = version.blocks.map((block) => block.id);
    const edited = await edit({ name: 'Session d’hiver', blockIds }, 1);
    expect(edited.body).toMatchObject({ name: 'Session d’hiver', place: 'Lyon, salle 4', revision: 2 });
    expect(edited.body.blocks.map((block) => block.id)).toEqual(blockIds);
    expect((await edit({ name: 'Trop tard' }, 1)).status).toBe(412);
    expect((await centre.coordinator.patch(`/exam-sessions/${id}`, { name: 'Sans avoir lu' })).status).toBe(428);
  });

  it('lets one of two simultaneous edits through', async () => {
    const { id } = await create();
    const answers = await Promise.all(
      ['Salle 1', 'Salle 2'].map((place) =>
        centre.coordinator.patch(`/exam-sessions/${id}`, { place }, { ifMatch: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('keeps a block that a project covers', async () => {
    const { id } = await create();
    const competencyIds = [version.blocks[0]?.competencies[0]?.id];
    const project = { title: 'Atlas', competencyIds, startsOn: '2026-10-05', dueOn: '2026-11-02' };
    expect((await centre.coordinator.post(`/exam-sessions/${id}/projects`, project)).status).toBe(201);
    const blockIds = [version.blocks[1]?.id];
    const { status, body } = await centre.coordinator.patch<Problem>(
      `/exam-sessions/${id}`,
      { blockIds },
      { ifMatch: 1 },
    );
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'exam.block-covered-by-project' });
    expect(body.detail).toContain('« Atlas »');
  });

  it('changes dates and place while open, never its blocks; and nothing once the jury deliberates', async () => {
    const open = await anExamSession(centre.organisationId).on(version).in('open').save(api.tx);
    const edit = (id: string, body: object, ifMatch: number) =>
      centre.coordinator.patch<Problem>(`/exam-sessions/${id}`, body, { ifMatch });
    expect((await edit(open.id, { endsOn: '2000-01-01' }, 2)).body.code).toBe('exam.session-days-out-of-order');
    expect((await edit(open.id, { endsOn: '2026-11-25' }, 2)).status).toBe(200);
    const blocks = await edit(open.id, { blockIds: [version.blocks[0]?.id] }, 3);
    expect(blocks.body.code).toBe('exam.session-already-open');
    const closed = await anExamSession(centre.organisationId).on(version).in('closed').save(api.tx);
    expect((await edit(closed.id, { place: 'Ailleurs' }, 4)).body.code).toBe('exam.session-settled');
  });

  it('is deleted with its candidates, teams and jury while it is being prepared, never afterwards', async () => {
    const { organisationId, coordinator, juror } = centre;
    const prepared = await anExamSession(organisationId)
      .on(version)
      .withCandidates(2)
      .judgedBy(juror.actor.userId)
      .save(api.tx);
    const [candidateId] = prepared.candidateIds;
    const recusal = { memberId: prepared.memberIds[0], candidateId, reason: 'Ancien formateur' };
    expect((await coordinator.post(`/exam-sessions/${prepared.id}/recusals`, recusal)).status).toBe(201);
    expect((await coordinator.delete(`/exam-sessions/${prepared.id}`)).status).toBe(204);
    expect((await coordinator.get(`/exam-sessions/${prepared.id}`)).status).toBe(404);
    const open = await anExamSession(organisationId).on(version).in('open').save(api.tx);
    expect((await coordinator.delete<Problem>(`/exam-sessions/${open.id}`)).body.code).toBe(
      'exam.session-already-open',
    );
  });
});

describe('the list of sessions', () => {
  const list = async (query: Record<string, string | number> = {}) =>
    (await centre.coordinator.get<Page>('/exam-sessions', { query })).body;
  const names = (page: Page) => page.items.map((session) => session.name);

  it('tells the latest first, page after page, without losing those of one day', async () => {
    for (const [name, startsOn] of [
      ['A', '2026-03-02'],
      ['B', '2026-05-04'],
      ['C', '2026-05-04'],
      ['D', '2026-09-07'],
    ]) {
      await create({ name, startsOn, endsOn: '2026-12-01' });
    }
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page: Page = await list({ limit: 1, ...(cursor && { cursor }) });
      seen.push(...names(page));
      cursor = page.nextCursor;
    } while (cursor);
    expect([seen[0], seen[3]]).toEqual(['D', 'A']);
    expect(seen.slice(1, 3).sort()).toEqual(['B', 'C']);
    expect((await centre.coordinator.get('/exam-sessions', { query: { cursor: 'WzFd' } })).status).toBe(422);
  });

  it('is filtered by state, certification and words of the name or place, accents or not', async () => {
    const other = await aFrameworkVersion(centre.organisationId).published().save(api.tx);
    await create({ name: 'Rentrée d’été', place: 'Évry' });
    await create({ name: 'Autre titre', frameworkVersionId: other.id, blockIds: [other.blocks[0]?.id] });
    await anExamSession(centre.organisationId).on(version).named('Ouverte').in('open').save(api.tx);
    expect(names(await list({ search: "D'ETE" }))).toEqual(['Rentrée d’été']);
    expect(names(await list({ search: 'evry' }))).toEqual(['Rentrée d’été']);
    expect(names(await list({ search: '%' }))).toEqual([]);
    expect(names(await list({ state: 'open' }))).toEqual(['Ouverte']);
    const ofOther = await list({ certificationId: other.certificationId });
    expect([names(ofOther), ofOther.total]).toEqual([['Autre titre'], 1]);
  });

  it('counts for each session what it holds and lacks, each in its own state', async () => {
    const { organisationId, juror, coordinator } = centre;
    const jurors = [juror.actor.userId, coordinator.actor.userId];
    await anExamSession(organisationId)
      .on(version)
      .named('Prête')
      .withCandidates(2)
      .judgedBy(...jurors)
      .save(api.tx);
    await anExamSession(organisationId)
      .on(version)
      .named('Seul')
      .withCandidates(1)
      .judgedBy(juror.actor.userId)
      .save(api.tx);
    const { items } = await list();
    const byName = Object.fromEntries(items.map((session) => [session.name, session]));
    expect(byName['Prête']).toMatchObject({
      missing: [],
      progress: { candidates: 2, jurors: 2, grids: 0, decisionsExpected: 4, decisionsTaken: 0 },
    });
    expect(byName['Seul']?.missing).toEqual([{ code: 'jury-too-small', count: 1 }]);
  });
});

describe('exam sessions', () => {
  it('of another organisation do not exist', async () => {
    const { id } = await create();
    const { coordinator } = await api.organisation();
    const answers = [
      await coordinator.get<Problem>(`/exam-sessions/${id}`),
      await coordinator.patch<Problem>(`/exam-sessions/${id}`, { name: 'Autre' }, { ifMatch: 1 }),
      await coordinator.delete<Problem>(`/exam-sessions/${id}`),
      await coordinator.post<Problem>(`/exam-sessions/${id}/open`),
      await coordinator.post<Problem>(`/exam-sessions/${id}/deliberate`),
      await coordinator.post<Problem>(`/exam-sessions/${id}/close`, {}),
    ];
    for (const { status, body } of answers) {
      expect([status, body.code]).toEqual([404, 'exam.session-unknown']);
    }
    expect((await coordinator.get<Page>('/exam-sessions')).body.items).toEqual([]);
  });

  it('are the business of staff alone', async () => {
    const { id } = await create();
    for (const person of [centre.juror, centre.learner]) {
      const statuses = [
        await person.get('/exam-sessions'),
        await person.post('/exam-sessions', request()),
        await person.get(`/exam-sessions/${id}`),
        await person.patch(`/exam-sessions/${id}`, { name: 'Autre' }, { ifMatch: 1 }),
        await person.delete(`/exam-sessions/${id}`),
        await person.post(`/exam-sessions/${id}/open`),
        await person.post(`/exam-sessions/${id}/deliberate`),
        await person.post(`/exam-sessions/${id}/close`, {}),
      ].map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([403]));
    }
  });

  it('answer 404 to an id nobody has, and 422 to what is no id', async () => {
    expect((await centre.coordinator.get(`/exam-sessions/${newId()}`)).status).toBe(404);
    expect((await centre.coordinator.get('/exam-sessions/n-importe-quoi')).status).toBe(422);
  });

  it('keep their version when a newer one is published', async () => {
    const { id } = await create();
    const certification = await aCertification(centre.organisationId).save(api.tx);
    await aFrameworkVersion(centre.organisationId)
      .of(certification.id)
      .holding(aBlock('BC09', aCompetency('9.1')))
      .published()
      .save(api.tx);
    await api.tx.query(`UPDATE catalog.framework_version SET state = 'retired', retired_at = now() WHERE id = $1`, [
      version.id,
    ]);
    const { body } = await centre.coordinator.get<ExamSessionView>(`/exam-sessions/${id}`);
    expect(body.frameworkVersion.id).toBe(version.id);
    const edited = await centre.coordinator.patch(`/exam-sessions/${id}`, { place: 'Nantes' }, { ifMatch: 1 });
    expect(edited.status).toBe(200);
  });
});
