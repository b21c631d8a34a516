import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import { move, openSession } from '#grading/testing.js';
import { anExamSession } from '#exam/exam-session/exam-session.builder.js';
import { GridOpening } from '#grading/grading-grid/grid-opening.js';
import type { DeliberationTable } from './deliberation.contract';
import { deliberationRoom, type DeliberationRoom } from './deliberation-room.fixture';

const { graded, table, cell, decision, decide, history, here } = deliberationRoom();
let api: DeliberationRoom['api'];
let centre: DeliberationRoom['centre'];
let version: DeliberationRoom['version'];
let session: DeliberationRoom['session'];
let staff: DeliberationRoom['staff'];
beforeEach(() => {
  ({ api, centre, version, session, staff } = here());
});

describe('the deliberation table', () => {
  it('tells, for each candidate and block, what the rule proposes and why', async () => {
    await graded();
    const body = await table();
    expect(body.rule.id).toBe('majority-acquired-1');
    expect(body.rule.statement).toMatch(/majorité stricte/);
    expect(body.blocks.map(({ code }) => code)).toEqual(['BC01', 'BC02']);
    expect(body.items).toHaveLength(2);
    expect(await cell(0, 0)).toMatchObject({
      proposal: 'validated',
      reasons: [{ code: 'all-criteria-acquired', submitted: 3, expected: 3 }],
      decision: null,
      decisionCount: 0,
      heldSince: null,
      choices: [
        { outcome: 'validated', reasonRequired: false },
        { outcome: 'refused', reasonRequired: true },
      ],
    });
    expect(body.can).toEqual({ decide: true, correct: false });
    const refused = await cell(0, 1);
    expect(refused.proposal).toBe('refused');
    const [first = '', second = ''] = version.blocks[1]?.competencies[0]?.criterionIds ?? [];
    expect(refused.reasons).toEqual([
      {
        code: 'eliminatory-criterion-not-acquired',
        criterionId: second,
        competencyCode: '2.1',
        statement: 'Critère 2 de la compétence 2.1',
        acquired: 1,
        submitted: 3,
        expected: 3,
      },
      expect.objectContaining({ code: 'criterion-not-acquired', criterionId: first, acquired: 1 }),
    ]);
    expect((await cell(1, 1)).proposal).toBe('validated');
  });

  it.each(['preparing', 'open'] as const)('is not shown while the session is %s', async (state) => {
    const early = await anExamSession(centre.organisationId).on(version).withCandidates(1).in(state).save(api.tx);
    const { status, body } = await staff.get<Problem>(`/exam-sessions/${early.id}/deliberation`);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'deliberation.deliberation-not-started' });
    expect((await decide([decision(0, 0, 'validated')], staff, early.id)).body.code).toBe(
      'deliberation.deliberation-not-started',
    );
  });

  it('does not count the grid of a recused juror', async () => {
    for (const juror of [0, 1, 2]) await session.submit(juror, 0, juror === 0 ? 1 : 3);
    await api.get(GridOpening).withdraw(staff.actor, session.memberIds[0] ?? '', session.candidateIds[0] ?? '');
    await move(api, session.id, 'deliberating');
    expect((await cell(0, 0)).reasons).toMatchObject([{ submitted: 2, expected: 2 }]);
  });

  it('proposes nothing where nobody was left to judge', async () => {
    for (const memberId of session.memberIds) {
      await api.get(GridOpening).withdraw(staff.actor, memberId, session.candidateIds[0] ?? '');
    }
    await move(api, session.id, 'deliberating');
    expect(await cell(0, 0)).toMatchObject({ proposal: 'incomplete', reasons: [{ code: 'no-grid' }] });
    const { status } = await decide([decision(0, 0, 'refused', { reason: 'Jury entièrement récusé, à réévaluer' })]);
    expect(status).toBe(201);
  });

  it('counts the whole certification once every block of the version is validated or held', async () => {
    await graded();
    const whole = async () =>
      (await table()).items.find(({ id }) => id === session.candidateIds[1])?.wholeCertification;
    await decide([decision(1, 0, 'validated')]);
    expect(await whole()).toBe(false);
    await decide([decision(1, 1, 'validated')]);
    expect(await whole()).toBe(true);
  });

  it('is read page by page in alphabetical order, and searched by name', async () => {
    await graded();
    const page = (query: Record<string, string | number | undefined>) =>
      staff.get<DeliberationTable & Problem>(`/exam-sessions/${session.id}/deliberation`, { query });
    const { items } = (await page({})).body;
    const first = (await page({ limit: 1 })).body;
    expect(first).toMatchObject({ items: [{ id: items[0]?.id }], total: null });
    const second = (await page({ limit: 1, cursor: first.nextCursor ?? undefined })).body;
    expect(second).toMatchObject({ items: [{ id: items[1]?.id }], nextCursor: null });
    expect((await page({ search: items[1]?.displayName.toUpperCase() })).body.items).toContainEqual(items[1]);
    expect((await page({ search: 'personne' })).body).toMatchObject({ items: [], total: 0 });
    expect((await page({ cursor: 'x' })).body.code).toBe('http.invalid-cursor');
  });

  it('shows on demand who is left to decide, and who is refused something', async () => {
    await graded();
    const shown = async (show: string, limit = 50) => {
      const query = { show, limit };
      const { body } = await staff.get<DeliberationTable>(`/exam-sessions/${session.id}/deliberation`, { query });
      return body.items.map(({ id }) => session.candidateIds.indexOf(id)).sort();
    };
    expect(await shown('pending')).toEqual([0, 1]);
    expect(await shown('refused', 1)).toEqual([0]);
    await decide([decision(1, 0, 'validated'), decision(1, 1, 'refused', { reason: 'Soutenance absente' })]);
    expect(await shown('pending')).toEqual([0]);
    expect(await shown('refused')).toEqual([0, 1]);
  });

  it('keeps being shown, as decided, once the session is closed', async () => {
    await graded();
    await decide([decision(1, 0, 'validated')]);
    await move(api, session.id, 'closed');
    expect(await cell(1, 0)).toMatchObject({ decision: { outcome: 'validated' }, heldSince: null });
  });
});

describe('who may', () => {
  beforeEach(graded);

  it('another organisation finds nothing', async () => {
    const { coordinator: stranger } = await api.organisation();
    expect((await stranger.get(`/exam-sessions/${session.id}/deliberation`)).status).toBe(404);
    expect((await decide([decision(0, 0, 'validated')], stranger)).status).toBe(404);
    expect((await history(0, 0, stranger)).status).toBe(404);
    const elsewhere = await openSession(api, centre, { version });
    const base = `/exam-sessions/${elsewhere.id}/candidates`;
    expect((await staff.get(`${base}/${session.candidateIds[0]}/blocks/${session.blockIds[0]}/decisions`)).status).toBe(
      404,
    );
    expect((await staff.get(`${base}/${elsewhere.candidateIds[0]}/blocks/${newId()}/decisions`)).status).toBe(404);
  });

  it('jurors and learners neither read nor decide', async () => {
    for (const client of [centre.juror, centre.learner]) {
      expect((await client.get(`/exam-sessions/${session.id}/deliberation`)).status).toBe(403);
      expect((await decide([decision(0, 0, 'validated')], client)).status).toBe(403);
      expect((await history(0, 0, client)).status).toBe(403);
    }
  });
});
