import { move } from '#grading/testing.js';
import { anExamSession } from '#exam/exam-session/exam-session.builder.js';
import { aDecision } from './decision.builder';
import { deliberationRoom, type DeliberationRoom } from './deliberation-room.fixture';
import type { PassportView } from './deliberation.contract';
import { HeldBlocksReader } from './held-blocks.reader';

const { graded, cell, decision, decide, history, here } = deliberationRoom();
let api: DeliberationRoom['api'];
let centre: DeliberationRoom['centre'];
let version: DeliberationRoom['version'];
let session: DeliberationRoom['session'];
let administrator: DeliberationRoom['staff'];

/** Closed; the first candidate holds the first block, not the second. */
beforeEach(async () => {
  ({ api, centre, version, session } = here());
  administrator = centre.administrator;
  await graded();
  await decide([decision(0, 0, 'validated'), decision(0, 1, 'refused')]);
  await move(api, session.id, 'closed');
});

const inForce = async (block: number) => (await cell(0, block)).decision?.id;
const correction = async (block: number, outcome: string, more: object = {}) =>
  decision(0, block, outcome, { supersedes: await inForce(block), reason: 'Grille d’un homonyme', ...more });
const correct = (decisions: object[], client = administrator) =>
  client.post<{ items: { id: string }[]; code?: string; errors?: { pointer: string; code: string }[] }>(
    `/exam-sessions/${session.id}/corrections`,
    { decisions },
  );
const held = async () =>
  (await api.get(HeldBlocksReader).ofLearner(centre.organisationId, session.learnerIds[0] ?? '')).map(({ blockId }) =>
    session.blockIds.indexOf(blockId),
  );
const passport = async () =>
  (await centre.coordinator.get<PassportView>(`/learners/${session.learnerIds[0]}/passport`)).body.certifications[0];

describe('correcting a decision of a closed session', () => {
  it('ends the holding of a block validated by mistake, and says why; the mistake stays on record', async () => {
    expect(await held()).toEqual([0]);
    const { status } = await correct([await correction(0, 'refused')]);
    expect(status).toBe(201);
    expect(await held()).toEqual([]);
    expect((await passport())?.blocks[0]).toMatchObject({ state: 'refused', juryReason: 'Grille d’un homonyme' });
    const { items } = (await history(0, 0)).body;
    expect(items.map(({ outcome, reason, decidedBy }) => [outcome, reason, decidedBy])).toEqual([
      ['validated', null, 'Corentin Coordinateur'],
      ['refused', 'Grille d’un homonyme', 'Adèle Administratrice'],
    ]);
  });

  it('gives a block refused by mistake, from the day of the correction', async () => {
    await correct([await correction(1, 'validated')]);
    expect((await held()).sort()).toEqual([0, 1]);
    expect(await passport()).toMatchObject({
      complete: true,
      blocks: [{}, { state: 'acquired', since: '2026-11-20' }],
    });
  });

  it('is all or nothing, audited, and tells the contexts above in the same commit', async () => {
    const wrong = { ...(await correction(1, 'validated')), supersedes: await inForce(0) };
    expect((await correct([await correction(0, 'refused'), wrong])).status).toBe(409);
    const news = () =>
      api.tx.query(
        `SELECT payload ->> 'deliberationId' AS id FROM platform.outbox WHERE job = 'deliberation.decision-corrected'`,
      );
    const before = (await news()).length;
    expect(await held()).toEqual([0]);
    const { body } = await correct([await correction(0, 'refused'), await correction(1, 'validated')]);
    expect((await news()).slice(before)).toEqual(body.items.map(({ id }) => ({ id })));
    const audited = await api.tx.query<{ id: string }>(
      `SELECT object_id AS id FROM platform.audit_entry WHERE organisation_id = $1 AND verb = 'correct-decision' ORDER BY id`,
      [centre.organisationId],
    );
    expect(new Set(audited.map(({ id }) => id))).toEqual(new Set(body.items.map(({ id }) => id)));
  });

  it('names what it replaces, says why, and turns it over', async () => {
    const silent = await correct([await correction(0, 'refused', { reason: ' ' })]);
    expect(silent.body.errors).toMatchObject([{ pointer: '/decisions/0/reason' }]);
    const blind = await correct([await correction(0, 'refused', { supersedes: undefined })]);
    expect(blind.body.errors).toMatchObject([{ pointer: '/decisions/0/supersedes' }]);
    expect((await correct([await correction(0, 'refused', { supersedes: null })])).status).toBe(409);
    const same = await correct([await correction(0, 'validated')]);
    expect({ status: same.status, errors: same.body.errors }).toMatchObject({
      status: 422,
      errors: [{ pointer: '/decisions/0/outcome', code: 'deliberation.decision-outcome-unchanged' }],
    });
    expect((await history(0, 0)).body.items).toHaveLength(1);
  });

  it('by two administrators at once is made once', async () => {
    const asked = [await correction(0, 'refused')];
    const answers = await Promise.all([correct(asked), correct(asked)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is for administrators, and for closed sessions', async () => {
    const asked = [await correction(0, 'refused')];
    for (const client of [centre.coordinator, centre.juror, centre.learner]) {
      expect((await correct(asked, client)).status).toBe(403);
    }
    expect((await correct(asked, (await api.organisation()).administrator)).status).toBe(404);
    await move(api, session.id, 'deliberating');
    expect(await correct(asked)).toMatchObject({
      status: 422,
      body: { code: 'deliberation.session-not-correctable' },
    });
  });

  it('leaves alone what an earlier session gave for life', async () => {
    await move(api, session.id, 'deliberating');
    const earlier = await anExamSession(centre.organisationId)
      .on(version)
      .withLearners(session.learnerIds[0] ?? '')
      .closedOn(new Date('2025-06-30T16:00:00Z'))
      .save(api.tx);
    await aDecision(centre.organisationId, earlier, { candidate: 0, block: 1 }, administrator.actor.userId)
      .on(new Date('2025-06-29T10:00:00Z'))
      .save(api.tx);
    await move(api, session.id, 'closed');
    const { body } = await correct([await correction(1, 'validated')]);
    expect(body.errors).toMatchObject([{ code: 'deliberation.decision-block-held' }]);
  });

  it('does not rewrite what a later session had to decide', async () => {
    const later = await anExamSession(centre.organisationId)
      .on(version)
      .withLearners(session.learnerIds[0] ?? '')
      .closedOn(new Date('2026-11-20T16:00:00Z'))
      .save(api.tx);
    const second = await aDecision(centre.organisationId, later, { candidate: 0, block: 1 }, administrator.actor.userId)
      .on(new Date('2026-11-20T15:30:00Z'))
      .save(api.tx);
    api.clock.set(new Date('2026-11-20T18:00:00Z'));
    await correct([await correction(1, 'validated')]);
    const rows = await api.get(HeldBlocksReader).ofLearner(centre.organisationId, session.learnerIds[0] ?? '');
    expect(rows.find(({ blockId }) => blockId === session.blockIds[1])?.deliberationId).toBe(second.id);
  });
});
