import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aLearner } from '#training/testing.js';
import { anExamSession, type SavedSession } from '../exam-session/exam-session.builder';
import type { CandidateView } from './candidate.contract';

interface Page {
  items: CandidateView[];
  nextCursor: string | null;
  total: number | null;
}

let api: TestApi;
let centre: TestOrganisation;
let session: SavedSession;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
  session = await anExamSession(centre.organisationId).save(api.tx);
});

const register = <Body>(learnerIds: string[], sessionId = session.id) =>
  centre.coordinator.post<Body>(`/exam-sessions/${sessionId}/candidates`, { learnerIds });
const list = async (query: Record<string, string | number> = {}, sessionId = session.id) =>
  (await centre.coordinator.get<Page>(`/exam-sessions/${sessionId}/candidates`, { query })).body;
const learner = (birthName = 'Martin', firstNames = 'Camille') =>
  aLearner(centre.organisationId).named(birthName, firstNames).save(api.tx);

describe('candidates', () => {
  it('are registered many at once, by the access route they have that day', async () => {
    const vae = await aLearner(centre.organisationId).named('Éluard', 'Zoé').accessBy('VAE').save(api.tx);
    const other = await learner('Ben Amor', 'Noël');
    const { status, body } = await register([vae.id, other.id, vae.id]);
    expect([status, body]).toEqual([200, { registered: 2, alreadyRegistered: 0 }]);
    await centre.coordinator.patch(`/learners/${vae.id}`, { accessRoute: 'CANDIDAT_LIBRE' }, { ifMatch: 1 });
    const page = await list();
    expect(page.total).toBe(2);
    expect(page.items).toMatchObject([
      { learnerId: other.id, displayName: 'Noël Ben Amor', teams: [], alreadyHeldBlockIds: [] },
      { learnerId: vae.id, displayName: 'Zoé Éluard', accessRoute: 'VAE' },
    ]);
  });

  it('are registered once, though asked again or by two people at the same moment', async () => {
    const ids = [(await learner()).id, (await learner()).id, (await learner()).id];
    const answers = await Promise.all([
      register<{ registered: number }>(ids),
      register<{ registered: number }>([...ids].reverse()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body.registered).sort()).toEqual([0, 3]);
    expect((await register(ids)).body).toEqual({ registered: 0, alreadyRegistered: 3 });
    expect((await list()).total).toBe(3);
  });

  it('are learners of the organisation: one that is not, and nobody is registered', async () => {
    const ours = await learner();
    const foreign = await aLearner((await api.organisation()).organisationId).save(api.tx);
    const { status, body } = await register<Problem>([ours.id, foreign.id, newId()]);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'exam.learners-unknown' });
    expect(body.errors?.map((error) => error.pointer)).toEqual(['/learnerIds/1', '/learnerIds/2']);
    expect((await list()).items).toEqual([]);
  });

  it('do not sit on the jury that judges them', async () => {
    const { organisationId, juror } = centre;
    const judged = await anExamSession(organisationId).judgedBy(juror.actor.userId).save(api.tx);
    const person = await aLearner(organisationId).signingInAs(juror.actor.userId).save(api.tx);
    const { body } = await register<Problem>([person.id], judged.id);
    expect(body.code).toBe('exam.learner-sits-on-jury');
  });

  it('do not sit on it under an account that is theirs by its e-mail alone', async () => {
    const { organisationId, juror } = centre;
    const judged = await anExamSession(organisationId).judgedBy(juror.actor.userId).save(api.tx);
    const { email } = (await juror.get<{ email: string }>('/auth/me')).body;
    const person = await aLearner(organisationId).writtenAt(email).save(api.tx);
    const { body } = await register<Problem>([person.id], judged.id);
    expect(body.code).toBe('exam.learner-sits-on-jury');
  });

  it('are found by name without accents, by e-mail or external id, page after page', async () => {
    const people = [await learner('Éluard', 'Zoé'), await learner('Étienne', 'Max'), await learner('Zidane', 'Inès')];
    await register(people.map(({ id }) => id));
    const names = (page: Page) => page.items.map((candidate) => candidate.displayName);
    const first = await list({ limit: 2 });
    expect([names(first), first.total]).toEqual([['Zoé Éluard', 'Max Étienne'], 3]);
    const second = await list({ limit: 2, cursor: String(first.nextCursor) });
    expect([names(second), second.nextCursor]).toEqual([['Inès Zidane'], null]);
    expect(names(await list({ search: 'ELUARD' }))).toEqual(['Zoé Éluard']);
    expect(names(await list({ search: people[2]?.email ?? '' }))).toEqual(['Inès Zidane']);
    expect(await list({ search: 'personne' })).toEqual({ items: [], nextCursor: null, total: 0 });
    const refused = await centre.coordinator.get(`/exam-sessions/${session.id}/candidates`, { query: { cursor: 'x' } });
    expect(refused.status).toBe(422);
  });

  it('change place when their learner changes name', async () => {
    const [first, second] = [await learner('Arnaud', 'Zoé'), await learner('Bellec', 'Max')];
    await register([first.id, second.id]);
    const names = async () => (await list()).items.map(({ displayName }) => displayName);
    expect(await names()).toEqual(['Zoé Arnaud', 'Max Bellec']);
    await centre.coordinator.patch(`/learners/${first.id}`, { birthName: 'Zola' }, { ifMatch: 1 });
    expect(await names()).toEqual(['Max Bellec', 'Zoé Zola']);
  });

  it('are found by the e-mail their learner has today', async () => {
    const { id } = await learner('Arnaud', 'Zoé');
    await register([id, (await learner('Bellec', 'Max')).id]);
    const found = async (search: string) => (await list({ search })).items.map(({ displayName }) => displayName);
    await centre.coordinator.patch(`/learners/${id}`, { email: 'Zoe.Nouvelle@exemple.fr' }, { ifMatch: 1 });
    expect(await found('nouvelle@exemple')).toEqual(['Zoé Arnaud']);
    expect(await found('arnaud nouvelle')).toEqual(['Zoé Arnaud']);
    expect(await found('max nouvelle')).toEqual([]);
  });

  it('come with the blocks they hold already, by the last decision of closed sessions', async () => {
    const { organisationId, coordinator } = centre;
    const decide = (from: SavedSession, blockId: string | undefined, outcome: string) =>
      api.tx.query(
        `INSERT INTO deliberation.deliberation (id, organisation_id, session_id, candidate_id, block_id, sequence, outcome, proposal,
           proposal_reasons, rule, decided_by) VALUES ($1, $2, $3, $4, $5, 1, $6, $6, '[]', 'majority', $7)`,
        [newId(), organisationId, from.id, from.candidateIds[0], blockId, outcome, coordinator.actor.userId],
      );
    const closed = await anExamSession(organisationId).withCandidates(1).closedOn(new Date('2026-06-01')).save(api.tx);
    const [held, refused] = closed.blockIds;
    const [learnerId = ''] = closed.learnerIds;
    await decide(closed, held, 'validated');
    await decide(closed, refused, 'refused');
    const pending = await anExamSession(organisationId)
      .on(closed.version)
      .withLearners(learnerId)
      .in('deliberating')
      .save(api.tx);
    await decide(pending, refused, 'validated');
    const next = await anExamSession(organisationId).on(closed.version).save(api.tx);
    await coordinator.post(`/exam-sessions/${next.id}/candidates`, { learnerIds: [learnerId] });
    expect((await list({}, next.id)).items).toMatchObject([{ alreadyHeldBlockIds: [held] }]);
  });

  it('are removed while the session is being prepared, with their place in teams and recusals', async () => {
    const { organisationId, coordinator, juror } = centre;
    const prepared = await anExamSession(organisationId).withCandidates(2).judgedBy(juror.actor.userId).save(api.tx);
    const [candidateId] = prepared.candidateIds;
    const recusal = { memberId: prepared.memberIds[0], candidateId, reason: 'Ancienne formatrice' };
    await coordinator.post(`/exam-sessions/${prepared.id}/recusals`, recusal);
    expect((await coordinator.delete(`/candidates/${String(candidateId)}`)).status).toBe(204);
    expect((await list({}, prepared.id)).items.map(({ id }) => id)).toEqual([prepared.candidateIds[1]]);
    expect((await coordinator.delete(`/candidates/${String(candidateId)}`)).status).toBe(404);
  });

  it('are settled once the session is open', async () => {
    const open = await anExamSession(centre.organisationId).withCandidates(1).in('open').save(api.tx);
    const registration = await register<Problem>([(await learner()).id], open.id);
    const removal = await centre.coordinator.delete<Problem>(`/candidates/${String(open.candidateIds[0])}`);
    for (const { status, body } of [registration, removal]) {
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'exam.session-already-open' });
    }
  });

  it('of another organisation do not exist, and are the business of staff alone', async () => {
    const { id } = await learner();
    await register([id]);
    const [candidate] = (await list()).items;
    const { coordinator } = await api.organisation();
    const path = `/exam-sessions/${session.id}/candidates`;
    const call = async (person: typeof coordinator) =>
      [
        await person.get(path),
        await person.post(path, { learnerIds: [id] }),
        await person.delete(`/candidates/${String(candidate?.id)}`),
      ].map(({ status }) => status);
    expect(await call(coordinator)).toEqual([404, 404, 404]);
    expect(await call(centre.juror)).toEqual([403, 403, 403]);
    expect(await call(centre.learner)).toEqual([403, 403, 403]);
  });
});
