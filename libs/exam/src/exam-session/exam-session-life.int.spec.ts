import type { ComposeJuryRequest } from '../jury/jury.contract';
import { examSessionClosed } from './exam-session.jobs';
import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aLearner } from '#training/testing.js';
import { anExamSession, type SavedSession } from './exam-session.builder';
import type { ExamSessionView } from './exam-session.contract';
import { SessionFactsReader } from './session-facts.reader';
import { SessionFollowers } from './session-followers';

let api: TestApi;
let centre: TestOrganisation;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
});

const step = <Body = ExamSessionView>(id: string, verb: 'open' | 'deliberate' | 'close', body: object = {}) =>
  centre.coordinator.post<Body>(`/exam-sessions/${id}/${verb}`, body);
const jurors = async () => [centre.juror.actor.userId, (await centre.person(['juror'])).actor.userId];
const ready = async (candidates = 2) =>
  anExamSession(centre.organisationId)
    .withCandidates(candidates)
    .judgedBy(...(await jurors()))
    .save(api.tx);
const submitGrids = (sessionId: string) =>
  api.tx.query(
    `UPDATE grading.grading_grid SET state = 'submitted', submitted_at = now(), levels = '{}' WHERE session_id = $1 AND state = 'draft'`,
    [sessionId],
  );
const decide = (sessionId: string, candidateId: string, blockId: string, outcome: 'validated' | 'refused') =>
  api.tx.query(
    `INSERT INTO deliberation.deliberation (id, organisation_id, session_id, candidate_id, block_id, sequence, outcome, proposal,
       proposal_reasons, rule, decided_by)
     VALUES ($1, $2, $3, $4, $5, 1, $6, $6, '[]', 'majority', $7)`,
    [newId(), centre.organisationId, sessionId, candidateId, blockId, outcome, centre.coordinator.actor.userId],
  );
const decideAll = async ({ id, candidateIds, blockIds }: SavedSession) => {
  for (const candidateId of candidateIds) {
    for (const blockId of blockIds) await decide(id, candidateId, blockId, 'validated');
  }
};
const outcomes = (answers: { status: number; body: unknown }[]) =>
  answers.map(({ status, body }) => (status === 200 ? 'done' : (body as Problem).code)).sort();
const closings = () =>
  api.tx.query<{ payload: unknown }>(
    `SELECT payload FROM platform.outbox WHERE job = $1 AND payload->>'organisationId' = $2`,
    [examSessionClosed.name, centre.organisationId],
  );

describe('opening a session', () => {
  it('gives every juror a grid per candidate, save those they are recused for', async () => {
    const session = await ready(3);
    const third = (await centre.person(['juror'])).actor.userId;
    const { body: jury } = await centre.coordinator.get<ComposeJuryRequest>(`/exam-sessions/${session.id}/jury`);
    const seat = { president: false, quality: 'Tuteur', company: 'Atelier', outside: true };
    const seated = jury.members.map(({ userId, president }) => ({ ...seat, userId, president }));
    const members = [...seated, { ...seat, userId: third }];
    const composed = await centre.coordinator.put<{ members: { id: string }[] }>(
      `/exam-sessions/${session.id}/jury`,
      { members },
      { ifMatch: 1 },
    );
    const recusal = {
      memberId: composed.body.members[2]?.id,
      candidateId: session.candidateIds[0],
      reason: 'Sa tutrice',
    };
    await centre.coordinator.post(`/exam-sessions/${session.id}/recusals`, recusal);
    const { status, body } = await step(session.id, 'open');
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'open', openedAt: '2026-11-20T09:00:00.000Z', revision: 2 });
    expect(body.progress).toMatchObject({ jurors: 3, grids: 8, gridsSubmitted: 0 });
    expect(body.missing).toEqual([{ code: 'grids-to-submit', count: 8 }]);
    expect(body.can).toEqual({
      setUp: false,
      reschedule: true,
      open: false,
      deliberate: true,
      close: false,
      delete: false,
    });
  });

  it('is refused with everything that is lacking, and changes nothing', async () => {
    const session = await anExamSession(centre.organisationId).save(api.tx);
    const { status, body } = await step<Problem>(session.id, 'open');
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'exam.session-not-ready' });
    expect(body.errors?.map((error) => error.code)).toEqual(['exam.missing-candidates', 'exam.missing-jury']);
    const { body: after } = await centre.coordinator.get<ExamSessionView>(`/exam-sessions/${session.id}`);
    expect(after).toMatchObject({ state: 'preparing', revision: 1 });
  });

  it('is refused when recusals leave a candidate to one juror alone', async () => {
    const session = await ready();
    const recusal = { memberId: session.memberIds[1], candidateId: session.candidateIds[0], reason: 'Sa formatrice' };
    await centre.coordinator.post(`/exam-sessions/${session.id}/recusals`, recusal);
    const { body } = await step<Problem>(session.id, 'open');
    expect(body.errors?.map((error) => error.code)).toEqual(['exam.missing-jury-too-small']);
  });

  it('asks that everybody be in a team that fits, once there is a project', async () => {
    const session = await ready(4);
    const [competency] = session.version.blocks[0]?.competencies ?? [];
    const project = { title: 'Atlas', competencyIds: [competency?.id], startsOn: '2026-10-05', dueOn: '2026-11-02' };
    const { body: created } = await centre.coordinator.post<{ id: string }>(
      `/exam-sessions/${session.id}/projects`,
      project,
    );
    const [first, ...others] = session.candidateIds;
    const team = { name: 'Orion', candidateIds: [first] };
    const { body: orion } = await centre.coordinator.post<{ id: string }>(`/projects/${created.id}/teams`, team);
    const { body } = await step<Problem>(session.id, 'open');
    expect(body.errors?.map(({ code, detail }) => [code, detail.slice(0, 1)])).toEqual([
      ['exam.missing-candidates-without-team', '3'],
      ['exam.missing-teams-out-of-bounds', '1'],
    ]);
    await centre.coordinator.put(`/teams/${orion.id}`, { name: 'Orion', candidateIds: [first, ...others] });
    expect((await step(session.id, 'open')).status).toBe(200);
  });

  it('twice at once opens it once', async () => {
    const session = await ready();
    const answers = await Promise.all([step(session.id, 'open'), step(session.id, 'open')]);
    expect(outcomes(answers)).toEqual(['done', 'exam.session-already-open']);
    const [{ grids } = { grids: 0 }] = await api.tx.query<{ grids: number }>(
      'SELECT count(*)::int AS grids FROM grading.grading_grid WHERE session_id = $1',
      [session.id],
    );
    expect(grids).toBe(4);
  });

  it('never leaves a candidate registered at the same moment without grids', async () => {
    const session = await ready();
    const late = await aLearner(centre.organisationId).save(api.tx);
    const [opening, registration] = await Promise.all([
      step(session.id, 'open'),
      centre.coordinator.post(`/exam-sessions/${session.id}/candidates`, { learnerIds: [late.id] }),
    ]);
    expect(opening.status).toBe(200);
    const candidates = registration.status === 200 ? 3 : 2;
    const { body } = await centre.coordinator.get<ExamSessionView>(`/exam-sessions/${session.id}`);
    expect(body.progress).toMatchObject({ candidates, grids: candidates * 2 });
  });
});

describe('starting the deliberation', () => {
  it('waits for every grid, and says how many are missing', async () => {
    const session = await ready();
    expect((await step<Problem>(session.id, 'deliberate')).body.code).toBe('exam.session-not-open-yet');
    expect((await step<Problem>(session.id, 'close')).body.code).toBe('exam.session-not-deliberating');
    await step(session.id, 'open');
    await api.tx.query(
      `UPDATE grading.grading_grid SET state = 'submitted', submitted_at = now(), levels = '{}'
       WHERE id = (SELECT id FROM grading.grading_grid WHERE session_id = $1 ORDER BY id LIMIT 1)`,
      [session.id],
    );
    const early = await step<Problem>(session.id, 'deliberate');
    expect([early.status, early.body.code]).toEqual([422, 'exam.grids-to-submit']);
    expect(early.body.detail).toContain('3 grille(s) à remettre sur 4');
    await submitGrids(session.id);
    const { body } = await step(session.id, 'deliberate');
    expect(body).toMatchObject({ state: 'deliberating', missing: [{ code: 'decisions-to-take', count: 4 }] });
    expect((await step<Problem>(session.id, 'deliberate')).body.code).toBe('exam.session-already-deliberating');
  });

  it('does not wait for a grid withdrawn by a recusal', async () => {
    const third = (await centre.person(['juror'])).actor.userId;
    const session = await anExamSession(centre.organisationId)
      .withCandidates(2)
      .judgedBy(...(await jurors()), third)
      .save(api.tx);
    await step(session.id, 'open');
    const recusal = { memberId: session.memberIds[1], candidateId: session.candidateIds[0], reason: 'Sa formatrice' };
    expect((await centre.coordinator.post(`/exam-sessions/${session.id}/recusals`, recusal)).status).toBe(201);
    await submitGrids(session.id);
    const { status, body } = await step(session.id, 'deliberate');
    expect([status, body.progress.grids, body.progress.gridsSubmitted]).toEqual([200, 5, 5]);
  });
});

describe('closing a session', () => {
  const deliberating = async () => {
    const session = await ready();
    await step(session.id, 'open');
    await submitGrids(session.id);
    await step(session.id, 'deliberate');
    return session;
  };

  it('asks a decision for every candidate and block', async () => {
    const session = await deliberating();
    const [candidateId = ''] = session.candidateIds;
    const [blockId = ''] = session.blockIds;
    await decide(session.id, candidateId, blockId, 'refused');
    const { status, body } = await step<Problem>(session.id, 'close');
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'exam.decisions-to-take' });
    expect(body.detail).toContain('3 décision(s) à prendre sur 4');
    expect(await closings()).toEqual([]);
  });

  it('tells the contexts above in the same commit, once, who closed it and what they asked', async () => {
    const session = await deliberating();
    await decideAll(session);
    const { body } = await step(session.id, 'close', { issueCertificates: false });
    expect(body).toMatchObject({
      state: 'closed',
      closedAt: '2026-11-20T09:00:00.000Z',
      missing: [{ code: 'certificates-to-issue', count: 4 }],
    });
    const closedBy = centre.coordinator.actor.userId;
    const { organisationId } = centre;
    expect(await closings()).toEqual([
      { payload: { organisationId, sessionId: session.id, closedBy, issueCertificates: false } },
    ]);
  });

  it('twice at once closes it once: one wins, the other is told so, one piece of news is sent', async () => {
    const session = await deliberating();
    await decideAll(session);
    const answers = await Promise.all([
      step(session.id, 'close'),
      step(session.id, 'close'),
      step(session.id, 'close'),
    ]);
    expect(outcomes(answers)).toEqual(['done', 'exam.session-already-closed', 'exam.session-already-closed']);
    expect(await closings()).toHaveLength(1);
  });

  it('asks nothing more about a block the learner holds from an earlier session', async () => {
    const { organisationId } = centre;
    const earlier = await anExamSession(organisationId).withCandidates(1).closedOn(new Date('2026-06-01')).save(api.tx);
    const [blockId = '', otherBlockId = ''] = earlier.blockIds;
    const [candidateId = ''] = earlier.candidateIds;
    await decide(earlier.id, candidateId, blockId, 'validated');
    await decide(earlier.id, candidateId, otherBlockId, 'refused');
    const session = await anExamSession(organisationId)
      .on(earlier.version)
      .withLearners(...earlier.learnerIds)
      .in('deliberating')
      .save(api.tx);
    await api.get(SessionFollowers).registered(centre.coordinator.actor, { sessionId: session.id, ...session });
    const read = async (id: string) => (await centre.coordinator.get<ExamSessionView>(`/exam-sessions/${id}`)).body;
    expect((await read(session.id)).progress).toMatchObject({ decisionsExpected: 1, decisionsTaken: 0 });
    await decide(session.id, session.candidateIds[0] ?? '', otherBlockId, 'validated');
    expect((await step(session.id, 'close')).status).toBe(200);
    // What is held since then does not rewrite what the earlier session had to decide.
    expect((await read(earlier.id)).progress).toMatchObject({ decisionsExpected: 2, decisionsTaken: 2 });
  });

  it('leaves facts that the contexts above read, within the organisation', async () => {
    const session = await deliberating();
    const [first = '', second = ''] = session.candidateIds;
    const [blockId = '', otherBlockId = ''] = session.blockIds;
    await decide(session.id, first, blockId, 'validated');
    await decide(session.id, first, otherBlockId, 'refused');
    await decide(session.id, second, blockId, 'refused');
    await decide(session.id, second, otherBlockId, 'validated');
    await step(session.id, 'close');
    const reader = api.get(SessionFactsReader);
    const { organisationId } = centre;
    expect(await reader.facts(organisationId, session.id)).toMatchObject({
      id: session.id,
      state: 'closed',
      frameworkVersionId: session.version.id,
      blockIds: session.version.blocks.map((block) => block.id),
      closedAt: '2026-11-20T09:00:00.000Z',
    });
    const candidates = await reader.candidates(organisationId, session.id);
    expect(candidates.map(({ learnerId }) => learnerId).sort()).toEqual([...session.learnerIds].sort());
    const { organisationId: foreign } = await api.organisation();
    await expect(reader.facts(foreign, session.id)).rejects.toMatchObject({ code: 'exam.session-unknown' });
    expect(await reader.candidates(foreign, session.id)).toEqual([]);
  });

  it('counts a decision that a later one superseded for what the later one says', async () => {
    const session = await deliberating();
    await decideAll(session);
    await api.tx.query(
      `INSERT INTO deliberation.deliberation (id, organisation_id, session_id, candidate_id, block_id, sequence, outcome, proposal,
         proposal_reasons, rule, reason, supersedes_id, decided_by)
       SELECT $1, organisation_id, session_id, candidate_id, block_id, 2, 'refused', 'validated', '[]', rule, 'Erreur matérielle',
         id, decided_by FROM deliberation.deliberation WHERE candidate_id = $2 AND block_id = $3`,
      [newId(), session.candidateIds[0], session.blockIds[0]],
    );
    expect((await step(session.id, 'close')).body.progress).toMatchObject({ decisionsExpected: 4, decisionsTaken: 4 });
    const validated = await api.tx.query(
      `SELECT FROM deliberation.decision_in_force WHERE session_id = $1 AND outcome = 'validated'`,
      [session.id],
    );
    expect(validated).toHaveLength(3);
  });
});
