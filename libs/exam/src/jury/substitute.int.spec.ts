import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import type { ExamSessionView } from '../exam-session/exam-session.contract';
import { anExamSession, type SavedSession } from '../exam-session/exam-session.builder';
import type { JuryView } from './jury.contract';

/** A jury of two who judge two candidates; the second juror turns out to be a relative of the first candidate. */
describe('a substitute', () => {
  let api: TestApi;
  let centre: TestOrganisation;
  let session: SavedSession;
  let lou: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    centre = await api.organisation();
    const hugo = await centre.person(['juror'], 'Hugo');
    lou = await centre.person(['juror'], 'Lou');
    session = await anExamSession(centre.organisationId)
      .withCandidates(2)
      .judgedBy(centre.juror.actor.userId, hugo.actor.userId)
      .save(api.tx);
  });

  const path = () => `/exam-sessions/${session.id}`;
  const open = () => centre.coordinator.post(`${path()}/open`);
  const recuse = () =>
    centre.coordinator.post(`${path()}/recusals`, {
      memberId: session.memberIds[1],
      candidateId: session.candidateIds[0],
      reason: 'Membre de la famille',
    });
  const seat = <Body = JuryView>(more: object = {}, client = centre.coordinator) =>
    client.post<Body>(`${path()}/jury/substitutes`, {
      userId: lou.actor.userId,
      quality: 'Directrice technique',
      company: 'Atelier du Port',
      outside: true,
      candidateIds: [session.candidateIds[0]],
      ...more,
    });
  const missing = async () => (await centre.coordinator.get<ExamSessionView>(path())).body.missing;
  const handInAll = () =>
    api.tx.query(
      `WITH done AS (UPDATE grading.grading_grid SET state = 'submitted', submitted_at = now(), levels = '{}'
       WHERE session_id = $1 AND state = 'draft') SELECT`,
      [session.id],
    );

  it('keeps a recusal from leaving a candidate to one person alone: without one the jury does not deliberate', async () => {
    await open();
    await recuse();
    await handInAll();
    expect(await missing()).toEqual([{ code: 'jury-too-small', count: 1 }]);
    const alone = await centre.coordinator.post<Problem>(`${path()}/deliberate`);
    expect({ status: alone.status, code: alone.body.code, errors: alone.body.errors }).toMatchObject({
      status: 422,
      code: 'exam.session-not-ready-to-deliberate',
      errors: [{ code: 'exam.missing-jury-too-small' }],
    });
    const { status, body } = await seat();
    expect(status).toBe(201);
    expect(body.members.at(-1)).toMatchObject({ displayName: 'Lou', president: false, grids: 1, gridsSubmitted: 0 });
    expect(await missing()).toEqual([{ code: 'grids-to-submit', count: 1 }]);
    await handInAll();
    expect(await missing()).toEqual([]);
    expect((await centre.coordinator.post(`${path()}/deliberate`)).status).toBe(200);
  });

  it('finds their grid among their own sessions, for the candidates named and no other', async () => {
    await open();
    await seat();
    const { body } = await lou.get<{ items: { candidateId: string }[] }>(`/juror${path()}/grids`);
    expect(body.items.map(({ candidateId }) => candidateId)).toEqual([session.candidateIds[0]]);
  });

  it('is seated once, be it by two people at the same time, and leaves who sat in place', async () => {
    await open();
    const answers = await Promise.all([seat(), seat({}, centre.administrator)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { body } = await centre.coordinator.get<JuryView>(`${path()}/jury`);
    expect(body.members.map(({ id, grids }) => [session.memberIds.indexOf(id), grids])).toEqual([
      [0, 2],
      [1, 2],
      [-1, 1],
    ]);
  });

  it('who sits already is given one more candidate, and keeps their seat', async () => {
    await open();
    await seat();
    const [, second] = session.candidateIds;
    const { status, body } = await seat({ candidateIds: [second], quality: 'Autre qualité' });
    expect(status).toBe(201);
    expect(body.members).toHaveLength(3);
    expect(body.members.at(-1)).toMatchObject({ displayName: 'Lou', grids: 2, quality: 'Directrice technique' });
    expect((await seat<Problem>({ candidateIds: [second] })).body.code).toBe('exam.already-seated');
  });

  it('may sit like any juror: known here, not a candidate, for candidates of this session', async () => {
    await open();
    const foreign = (await api.organisation()).juror.actor.userId;
    expect((await seat<Problem>({ userId: foreign })).body).toMatchObject({
      code: 'exam.juror-not-member',
      errors: [{ pointer: '/userId' }],
    });
    const other = await anExamSession(centre.organisationId).withCandidates(1).save(api.tx);
    expect(
      (await seat<Problem>({ candidateIds: [session.candidateIds[0], other.candidateIds[0]] })).body,
    ).toMatchObject({ code: 'exam.substitute-candidate-unknown', errors: [{ pointer: '/candidateIds/1' }] });
    await api.tx.query('UPDATE training.learner SET user_id = $1 WHERE id = $2', [
      lou.actor.userId,
      session.learnerIds[0],
    ]);
    expect((await seat<Problem>()).body).toMatchObject({
      code: 'exam.juror-is-candidate',
      errors: [{ pointer: '/userId' }],
    });
    expect((await centre.coordinator.get<JuryView>(`${path()}/jury`)).body.members).toHaveLength(2);
  });

  it('joins a jury at work, neither before nor after, by staff of the organisation', async () => {
    expect((await seat<Problem>()).body.code).toBe('exam.substitute-before-opening');
    await open();
    for (const client of [centre.juror, centre.learner]) expect((await seat({}, client)).status).toBe(403);
    expect((await seat({}, (await api.organisation()).coordinator)).status).toBe(404);
    await handInAll();
    await centre.coordinator.post(`${path()}/deliberate`);
    expect((await seat<Problem>()).body.code).toBe('exam.substitute-too-late');
  });

  it('leaves an audit row in the same commit', async () => {
    await open();
    await seat();
    const rows = await api.tx.query(
      `SELECT actor_id FROM platform.audit_entry WHERE verb = 'seat-substitute' AND object_id = $1`,
      [session.id],
    );
    expect(rows).toEqual([{ actor_id: centre.coordinator.actor.userId }]);
  });
});
