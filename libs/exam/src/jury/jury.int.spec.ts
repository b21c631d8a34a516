import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aLearner } from '#training/testing.js';
import { anExamSession, type SavedSession } from '../exam-session/exam-session.builder';
import type { JuryView } from './jury.contract';

let api: TestApi;
let centre: TestOrganisation;
let session: SavedSession;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
  session = await anExamSession(centre.organisationId).withCandidates(2).save(api.tx);
});

const seat = (userId: string, given: object = {}) => ({
  userId,
  president: false,
  quality: 'Directrice technique',
  company: 'Atelier Numérique',
  outside: true,
  ...given,
});
const compose = <Body = JuryView>(members: object[], ifMatch: number, sessionId = session.id) =>
  centre.coordinator.put<Body>(`/exam-sessions/${sessionId}/jury`, { members }, { ifMatch });
const read = async (sessionId = session.id) =>
  (await centre.coordinator.get<JuryView>(`/exam-sessions/${sessionId}/jury`)).body;
const newJuror = async (name: string) => (await centre.person(['juror'], name)).actor.userId;

describe('a jury', () => {
  it('does not exist until it is composed: nobody, revision 0', async () => {
    const can = { compose: true, recuse: true, substitute: false };
    expect(await read()).toEqual({
      sessionId: session.id,
      members: [],
      recusals: [],
      outsideShare: 0,
      revision: 0,
      can,
    });
  });

  it('is composed as a whole, the first time with If-Match "0"', async () => {
    const [president, colleague, third] = [centre.juror.actor.userId, await newJuror('Hugo'), await newJuror('Lou')];
    const members = [seat(president, { president: true }), seat(colleague), seat(third, { outside: false })];
    const { status, body, headers } = await compose(members, 0);
    expect([status, headers.etag]).toEqual([200, '"1"']);
    expect(body.members).toMatchObject([
      { userId: president, president: true, displayName: 'Judith Jurée', grids: 0, gridsSubmitted: 0 },
      { userId: colleague, president: false, displayName: 'Hugo' },
      { userId: third, outside: false },
    ]);
    expect(body.outsideShare).toBeCloseTo(2 / 3);
    expect(await read()).toEqual(body);
  });

  it('has one president, and nobody twice', async () => {
    const [president, colleague] = [centre.juror.actor.userId, await newJuror('Hugo')];
    const two = await compose<Problem>([seat(president, { president: true }), seat(colleague, { president: true })], 0);
    const none = await compose<Problem>([seat(president)], 0);
    const twice = await compose<Problem>([seat(president, { president: true }), seat(president)], 0);
    expect([two, none, twice].map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(twice.body.errors?.[0]?.pointer).toBe('/members/1/userId');
  });

  it('passes its presidency on, keeping seats and recusals of those who stay', async () => {
    const [president, colleague, third] = [centre.juror.actor.userId, await newJuror('Hugo'), await newJuror('Lou')];
    const { body: first } = await compose([seat(president, { president: true }), seat(colleague), seat(third)], 0);
    for (const member of first.members.slice(1)) {
      const recusal = { memberId: member.id, candidateId: session.candidateIds[0], reason: 'Ancien formateur' };
      await centre.coordinator.post(`/exam-sessions/${session.id}/recusals`, recusal);
    }
    const { status, body } = await compose([seat(colleague, { president: true }), seat(president)], 1);
    expect(status).toBe(200);
    expect(body.members.map((member) => [member.id, member.president])).toEqual([
      [first.members[1]?.id, true],
      [first.members[0]?.id, false],
    ]);
    expect(body.recusals).toMatchObject([{ memberId: first.members[1]?.id, reason: 'Ancien formateur' }]);
    expect(body.revision).toBe(2);
  });

  it('is not composed on an older reading', async () => {
    const members = [seat(centre.juror.actor.userId, { president: true })];
    await compose(members, 0);
    expect((await compose(members, 0)).status).toBe(412);
    expect((await compose(members, 2)).status).toBe(412);
    const path = `/exam-sessions/${session.id}/jury`;
    expect((await centre.coordinator.put(path, { members })).status).toBe(428);
  });

  it('composed twice at once is one of the two juries, never a mixture', async () => {
    const people = [await newJuror('A'), await newJuror('B'), await newJuror('C'), await newJuror('D')];
    const [a = '', b = '', c = '', d = ''] = people;
    const answers = await Promise.all([
      compose([seat(a, { president: true }), seat(b)], 0),
      compose([seat(c, { president: true }), seat(d)], 0),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const jury = await read();
    expect(jury).toEqual(answers.find(({ status }) => status === 200)?.body);
    expect(jury.revision).toBe(1);
  });

  it('is made of people of the organisation, jurors or staff; the answer points at the others', async () => {
    const foreign = (await api.organisation()).juror.actor.userId;
    const members = [
      seat(centre.juror.actor.userId, { president: true }),
      seat(foreign),
      seat(centre.learner.actor.userId),
      seat(newId()),
    ];
    const { status, body } = await compose<Problem>(members, 0);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'exam.juror-not-member' });
    expect(body.errors?.map((error) => error.pointer)).toEqual(
      [1, 2, 3].map((rank) => `/members/${String(rank)}/userId`),
    );
    expect((await read()).revision).toBe(0);
  });

  it('makes jurors of staff who sit on it, without losing the roles they had', async () => {
    const { administrator, organisationId, juror } = centre;
    await compose([seat(juror.actor.userId, { president: true }), seat(administrator.actor.userId)], 0);
    const roles = 'SELECT role FROM identity.membership WHERE organisation_id = $1 AND user_id = $2 ORDER BY role';
    const held = await api.tx.query(roles, [organisationId, administrator.actor.userId]);
    expect(held).toEqual([{ role: 'administrator' }, { role: 'juror' }]);
  });

  it('opens grading to staff who sit on it', async () => {
    const { coordinator, administrator, juror } = centre;
    await compose([seat(juror.actor.userId, { president: true }), seat(administrator.actor.userId)], 0);
    const conflict = { candidateId: session.candidateIds[0], reason: 'J’ai formé ce candidat' };
    expect((await administrator.post(`/juror/exam-sessions/${session.id}/conflicts`, conflict)).status).toBe(201);
    expect((await coordinator.post(`/juror/exam-sessions/${session.id}/conflicts`, conflict)).status).toBe(403);
  });

  it('seats nobody whose account is disabled', async () => {
    const gone = await newJuror('Parti');
    await api.tx.query('UPDATE identity.user_account SET disabled_at = now() WHERE id = $1', [gone]);
    const { body } = await compose<Problem>([seat(centre.juror.actor.userId, { president: true }), seat(gone)], 0);
    expect(body.code).toBe('exam.juror-not-member');
  });

  it.each(['account', 'e-mail'])('seats no candidate of the session, known by their %s', async (by) => {
    const { organisationId, juror } = centre;
    const { email } = (await juror.get<{ email: string }>('/auth/me')).body;
    const builder = aLearner(organisationId);
    const person = await (by === 'e-mail' ? builder.writtenAt(email) : builder.signingInAs(juror.actor.userId)).save(
      api.tx,
    );
    const own = await anExamSession(organisationId).withLearners(person.id).save(api.tx);
    const { body } = await compose<Problem>([seat(juror.actor.userId, { president: true })], 0, own.id);
    expect(body.code).toBe('exam.juror-is-candidate');
  });

  it('is settled once grids are open, and the answer says how to proceed', async () => {
    const userIds = [centre.juror.actor.userId, await newJuror('Hugo')];
    const members = userIds.map((userId, rank) => seat(userId, { president: rank === 0 }));
    await compose(members, 0);
    await centre.coordinator.post(`/exam-sessions/${session.id}/open`);
    const { status, body } = await compose<Problem>(members, 1);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'exam.jury-settled' });
    expect(body.detail).toContain('Récusez');
    expect((await read()).can).toEqual({ compose: false, recuse: true, substitute: true });
  });

  it('composed while the session opens is either in time or refused, never without its grids', async () => {
    const userIds = [centre.juror.actor.userId, await newJuror('Hugo'), await newJuror('Lou')];
    const members = userIds.map((userId, rank) => seat(userId, { president: rank === 0 }));
    await compose(members.slice(0, 2), 0);
    const [composition, opening] = await Promise.all([
      compose(members, 1),
      centre.coordinator.post(`/exam-sessions/${session.id}/open`),
    ]);
    expect(opening.status).toBe(200);
    const jurors = composition.status === 200 ? 3 : 2;
    expect((await read()).members.map((member) => member.grids)).toEqual(Array.from({ length: jurors }, () => 2));
  });

  it('has one president in the database too, whoever writes there', async () => {
    const { memberIds } = await anExamSession(centre.organisationId)
      .judgedBy(centre.juror.actor.userId, await newJuror('Hugo'))
      .save(api.tx);
    const usurp = api.tx.run(() =>
      api.tx.query('UPDATE exam.jury_member SET president = true WHERE id = $1', [memberIds[1]]),
    );
    await expect(usurp).rejects.toMatchObject({ code: 'exam.one-president-only' });
  });
});

describe('a recusal', () => {
  let judged: SavedSession;
  let hugo: string;
  beforeEach(async () => {
    hugo = await newJuror('Hugo');
    judged = await anExamSession(centre.organisationId)
      .withCandidates(2)
      .judgedBy(centre.juror.actor.userId, hugo, await newJuror('Lou'))
      .save(api.tx);
  });
  const recuse = <Body>(given: object = {}, sessionId = judged.id) =>
    centre.coordinator.post<Body>(`/exam-sessions/${sessionId}/recusals`, {
      memberId: judged.memberIds[1],
      candidateId: judged.candidateIds[0],
      reason: 'A formé la candidate',
      ...given,
    });
  const declare = <Body>(person = centre.juror, sessionId = judged.id, candidateId = judged.candidateIds[0]) =>
    person.post<Body>(`/juror/exam-sessions/${sessionId}/conflicts`, { candidateId, reason: 'Membre de ma famille' });
  const open = () => centre.coordinator.post(`/exam-sessions/${judged.id}/open`);
  const gridStates = async () =>
    (
      await api.tx.query<{ state: string }>(
        'SELECT state FROM grading.grading_grid WHERE session_id = $1 AND candidate_id = $2 ORDER BY state',
        [judged.id, judged.candidateIds[0]],
      )
    ).map(({ state }) => state);

  it('is recorded with its reason, once', async () => {
    const { status, body } = await recuse();
    expect([status, body]).toMatchObject([201, { memberId: judged.memberIds[1], reason: 'A formé la candidate' }]);
    expect((await read(judged.id)).recusals).toEqual([body]);
    const again = await Promise.all([recuse<Problem>(), recuse<Problem>({ reason: 'Encore' })]);
    expect(again.map((answer) => answer.body.code)).toEqual(['exam.already-recused', 'exam.already-recused']);
  });

  it('is declared by the juror who is concerned, for themselves alone', async () => {
    const { status, body } = await declare<{ memberId: string }>();
    expect([status, body.memberId]).toEqual([201, judged.memberIds[0]]);
    expect((await declare<Problem>()).body.code).toBe('exam.already-recused');
    const outsider = await centre.person(['juror']);
    expect((await declare<Problem>(outsider)).body.code).toBe('exam.not-on-jury');
  });

  it('withdraws a grid that is open', async () => {
    await open();
    await declare();
    expect(await gridStates()).toEqual(['draft', 'draft', 'withdrawn']);
    expect((await read(judged.id)).members[0]).toMatchObject({ grids: 1 });
  });

  it('never drops a grid that was submitted', async () => {
    await open();
    await api.tx.query(
      `UPDATE grading.grading_grid SET state = 'submitted', submitted_at = now(), levels = '{}' WHERE member_id = ANY($1) AND candidate_id = $2`,
      [judged.memberIds.slice(0, 2), judged.candidateIds[0]],
    );
    for (const { status, body } of [await recuse<Problem>(), await declare<Problem>()]) {
      expect([status, body.code]).toEqual([422, 'grading.recusal-after-submission']);
    }
    expect(await gridStates()).toEqual(['draft', 'submitted', 'submitted']);
    expect((await read(judged.id)).recusals).toEqual([]);
  });

  it('comes too late once the jury deliberates', async () => {
    const { id } = await anExamSession(centre.organisationId)
      .withLearners(...judged.learnerIds)
      .judgedBy(hugo, centre.juror.actor.userId)
      .in('deliberating')
      .save(api.tx);
    const [member] = (await read(id)).members;
    const { body: candidates } = await centre.coordinator.get<{ items: { id: string }[] }>(
      `/exam-sessions/${id}/candidates`,
    );
    const candidateId = candidates.items[0]?.id;
    const recused = await recuse<Problem>({ memberId: member?.id, candidateId }, id);
    expect(recused.body.code).toBe('exam.recusal-after-deliberation');
    expect((await declare<Problem>(centre.juror, id, candidateId)).body.code).toBe('exam.recusal-after-deliberation');
  });

  it('is between a member and a candidate of the same session', async () => {
    const other = await anExamSession(centre.organisationId).withCandidates(1).judgedBy(hugo).save(api.tx);
    const stranger = await recuse<Problem>({ memberId: other.memberIds[0] });
    const elsewhere = await recuse<Problem>({ candidateId: other.candidateIds[0] });
    expect([stranger.status, stranger.body.errors?.[0]?.pointer]).toEqual([422, '/memberId']);
    expect([elsewhere.status, elsewhere.body.errors?.[0]?.pointer]).toEqual([422, '/candidateId']);
  });

  it('of another organisation, or without the role for it, is nobody’s to record', async () => {
    const { coordinator, juror } = await api.organisation();
    const body = { memberId: judged.memberIds[1], candidateId: judged.candidateIds[0], reason: 'Essai' };
    const paths = [`/exam-sessions/${judged.id}/recusals`, `/exam-sessions/${judged.id}/jury`];
    const members = [seat(hugo, { president: true })];
    expect((await coordinator.post(String(paths[0]), body)).status).toBe(404);
    expect((await coordinator.get(String(paths[1]))).status).toBe(404);
    expect((await coordinator.put(String(paths[1]), { members }, { ifMatch: 1 })).status).toBe(404);
    expect((await declare(juror)).status).toBe(404);
    for (const person of [centre.juror, centre.learner]) {
      expect((await person.post(String(paths[0]), body)).status).toBe(403);
      expect((await person.get(String(paths[1]))).status).toBe(403);
      expect((await person.put(String(paths[1]), { members }, { ifMatch: 1 })).status).toBe(403);
    }
    for (const person of [centre.coordinator, centre.learner]) expect((await declare(person)).status).toBe(403);
  });
});
