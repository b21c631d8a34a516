import { newId } from '#kernel/id.js';
import { move } from '#grading/testing.js';
import { anExamSession } from '#exam/exam-session/exam-session.builder.js';
import { aDecision } from './decision.builder';
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

const countDecisions = async () =>
  (
    await api.tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM deliberation.deliberation WHERE session_id = $1',
      [session.id],
    )
  )[0]?.count;

describe('deciding', () => {
  beforeEach(graded);

  it('records each decision with the proposal it answered, who took it and when', async () => {
    const { status, body } = await decide([
      decision(0, 1, 'refused'),
      decision(0, 0, 'validated'),
      decision(1, 1, 'refused', { reason: 'Travail d’un tiers, établi en soutenance' }),
    ]);
    expect(status).toBe(201);
    expect(body.items.map(({ outcome }) => outcome)).toEqual(['refused', 'validated', 'refused']);
    expect(body.items[2]).toMatchObject({
      sequence: 1,
      proposal: 'validated',
      proposalReasons: [{ code: 'all-criteria-acquired' }],
      rule: 'majority-acquired-1',
      reason: 'Travail d’un tiers, établi en soutenance',
      decidedBy: 'Corentin Coordinateur',
      decidedAt: '2026-11-20T09:00:00.000Z',
    });
    expect((await cell(1, 1)).decision).toEqual(body.items[2]);
    expect((await cell(0, 1)).decision?.proposalReasons).toHaveLength(2);
  });

  it('leaves an audit row per decision in the same commit', async () => {
    const { body } = await decide([decision(0, 0, 'validated'), decision(1, 0, 'validated')]);
    const audited = await api.tx.query(
      `SELECT object_id, actor_id, after_digest ~ '^[0-9a-f]{64}$' AS digested FROM platform.audit_entry
       WHERE organisation_id = $1 AND verb = 'deliberate' ORDER BY id`,
      [centre.organisationId],
    );
    expect(audited).toEqual(
      body.items.map(({ id }) => ({ object_id: id, actor_id: staff.actor.userId, digested: true })),
    );
  });

  it('asks for a reason to depart from the proposal, and records none of the request without it', async () => {
    const { status, body } = await decide([
      decision(0, 0, 'validated'),
      decision(0, 1, 'validated'),
      decision(1, 0, 'refused', { reason: '   ' }),
    ]);
    expect(status).toBe(422);
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/decisions/2/reason']);
    const missing = await decide([decision(0, 0, 'validated'), decision(0, 1, 'validated')]);
    expect(missing.body.code).toBe('deliberation.decisions-refused');
    expect(missing.body.errors).toMatchObject([
      { pointer: '/decisions/1/reason', code: 'deliberation.decision-needs-reason-to-depart' },
    ]);
    expect(await countDecisions()).toBe(0);
  });

  it('points at the candidate of another session, the block that is not assessed, the cell decided twice', async () => {
    const { status, body } = await decide([
      { ...decision(0, 0, 'validated'), candidateId: newId() },
      { ...decision(0, 0, 'validated'), blockId: newId() },
      decision(1, 0, 'validated'),
      decision(1, 0, 'refused', { reason: 'Deux avis' }),
    ]);
    expect(status).toBe(422);
    expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/decisions/0/candidateId', 'deliberation.decision-candidate-unknown'],
      ['/decisions/1/blockId', 'deliberation.decision-block-not-assessed'],
      ['/decisions/3/blockId', 'deliberation.decision-twice'],
    ]);
    expect(await countDecisions()).toBe(0);
  });

  it('a change of mind is a new decision, which names the one it replaces and says why', async () => {
    const { body } = await decide([decision(0, 0, 'validated')]);
    const supersedes = body.items[0]?.id;
    const silent = await decide([decision(0, 0, 'refused', { supersedes })]);
    expect(silent.body.errors).toMatchObject([
      { pointer: '/decisions/0/reason', code: 'deliberation.decision-needs-reason-to-change' },
    ]);
    const changed = await decide([decision(0, 0, 'refused', { supersedes, reason: 'Rapport non remis' })]);
    expect(changed.status).toBe(201);
    expect(await cell(0, 0)).toMatchObject({ decision: { outcome: 'refused', sequence: 2 }, decisionCount: 2 });
    const { body: all } = await history(0, 0);
    expect(all.items.map(({ sequence, outcome, reason }) => [sequence, outcome, reason])).toEqual([
      [1, 'validated', null],
      [2, 'refused', 'Rapport non remis'],
    ]);
  });

  it('is refused on an old table, cell by cell, and records nothing', async () => {
    const { body } = await decide([decision(0, 0, 'validated')]);
    const first = body.items[0]?.id;
    await decide([decision(0, 0, 'refused', { supersedes: first, reason: 'Rapport non remis' })]);
    const stale = await decide([
      decision(1, 0, 'validated'),
      decision(0, 0, 'validated', { supersedes: first, reason: 'Rapport retrouvé' }),
    ]);
    expect({ status: stale.status, code: stale.body.code }).toEqual({
      status: 409,
      code: 'deliberation.decisions-outdated',
    });
    expect(stale.body.errors).toMatchObject([
      { pointer: '/decisions/1/supersedes', code: 'deliberation.decision-not-in-force' },
    ]);
    const unaware = await decide([decision(0, 0, 'validated')]);
    expect(unaware.body.errors).toMatchObject([
      { pointer: '/decisions/0/supersedes', code: 'deliberation.decision-taken-meanwhile' },
    ]);
    expect((await decide([decision(1, 0, 'validated', { supersedes: newId() })])).status).toBe(409);
    expect(await countDecisions()).toBe(2);
  });

  it('by two members of staff at once: one decision is taken, the other is told', async () => {
    for (const [candidate, block] of [
      [0, 0],
      [1, 0],
      [1, 1],
    ] as const) {
      const answers = await Promise.all([
        decide([decision(candidate, block, 'validated')]),
        decide([decision(candidate, block, 'refused', { reason: 'Désaccord' })], centre.administrator),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect((await history(candidate, block)).body.items).toHaveLength(1);
    }
  });

  it('by two at once on tables crossed over: no deadlock, and nothing by halves', async () => {
    const cells = [
      [0, 0],
      [1, 0],
      [1, 1],
    ] as const;
    const answers = await Promise.all([
      decide(cells.map(([candidate, block]) => decision(candidate, block, 'validated'))),
      decide(
        [...cells].reverse().map(([candidate, block]) => decision(candidate, block, 'validated')),
        centre.administrator,
      ),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await countDecisions()).toBe(3);
  });

  it('is over once the session is closed: certificates may stand on what was decided', async () => {
    const { body } = await decide([decision(0, 0, 'validated')]);
    await move(api, session.id, 'closed');
    for (const client of [centre.coordinator, centre.administrator]) {
      const late = await decide(
        [decision(0, 0, 'refused', { supersedes: body.items[0]?.id, reason: 'Trop tard' })],
        client,
      );
      expect({ status: late.status, code: late.body.code }).toEqual({
        status: 422,
        code: 'deliberation.deliberation-over',
      });
    }
  });

  it('on a block held for life is refused, whatever the outcome: there is nothing to decide', async () => {
    const earlier = await anExamSession(centre.organisationId)
      .on(version)
      .withLearners(session.learnerIds[0] ?? '')
      .closedOn(new Date('2025-06-30T16:00:00Z'))
      .save(api.tx);
    await aDecision(centre.organisationId, earlier, { candidate: 0, block: 1 }, staff.actor.userId)
      // Past midnight in Paris, not yet in Greenwich.
      .on(new Date('2025-06-29T22:30:00Z'))
      .save(api.tx);
    expect(await cell(0, 1)).toMatchObject({ heldSince: '2025-06-30', proposal: 'refused' });
    for (const outcome of ['refused', 'validated']) {
      const { status, body } = await decide([
        decision(0, 0, 'validated'),
        decision(0, 1, outcome, { reason: 'Autre avis' }),
      ]);
      expect(status).toBe(422);
      expect(body.errors).toMatchObject([
        { pointer: '/decisions/1/blockId', code: 'deliberation.decision-block-held' },
      ]);
    }
    await decide([decision(0, 0, 'validated')]);
    expect((await table()).items.find(({ id }) => id === session.candidateIds[0])?.wholeCertification).toBe(true);
  });
});

describe('the last wall: the database itself', () => {
  it('keeps decisions as they were taken, one at a time, overrides with their reason', async () => {
    await graded();
    const { body } = await decide([decision(0, 0, 'validated')]);
    const id = body.items[0]?.id;
    const copy = (columns: string) =>
      api.tx.violated(
        `INSERT INTO deliberation.deliberation (id, organisation_id, session_id, candidate_id, block_id, sequence, outcome, proposal,
           proposal_reasons, rule, reason, supersedes_id, decided_by)
         SELECT $2, organisation_id, session_id, candidate_id, block_id, ${columns}, decided_by
         FROM deliberation.deliberation WHERE id = $1`,
        id,
        newId(),
      );
    const wall = 'deliberation_is_append_only';
    expect(await api.tx.violated(`UPDATE deliberation.deliberation SET outcome = 'refused' WHERE id = $1`, id)).toBe(
      wall,
    );
    expect(await api.tx.violated('DELETE FROM deliberation.deliberation WHERE id = $1', id)).toBe(wall);
    expect(await copy(`1, outcome, proposal, proposal_reasons, rule, reason, NULL`)).toBe('one_decision_at_a_time');
    expect(await copy(`2, 'refused', proposal, proposal_reasons, rule, NULL, id`)).toBe('override_has_its_reason');
    expect(await copy(`2, outcome, proposal, proposal_reasons, rule, reason, NULL`)).toBe('first_or_superseding');
    expect(await copy(`2, outcome, proposal, proposal_reasons, rule, reason, id`)).toBeUndefined();
    expect(await copy(`3, outcome, proposal, proposal_reasons, rule, reason, id`)).toBe('superseded_once');
  });
});
