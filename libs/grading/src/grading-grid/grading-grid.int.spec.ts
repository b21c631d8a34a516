import { createHash } from 'node:crypto';
import { aBlock, aCompetency, aFrameworkVersion } from '#catalog/testing.js';
import { newId } from '#kernel/id.js';
import type { Problem } from '#platform/http/common.contract.js';
import type { TestClient } from '#test/app/test-client.js';
import { gradingDesk, type GradingDesk } from './grading-desk.fixture';
import type { GradingGridView } from './grading-grid.contract';
import { GradingGridReader } from './grading-grid.reader';
import { GradingService } from './grading.service';
import { JurorReader } from './juror.reader';
import { move, openSession } from './open-session.fixture';

const { here, rate, save, read, levels, nth } = gradingDesk();
let api: GradingDesk['api'];
let centre: GradingDesk['centre'];
let session: GradingDesk['session'];
let juror: GradingDesk['juror'];
let grid: GradingDesk['grid'];
let criteria: GradingDesk['criteria'];
beforeEach(() => {
  ({ api, centre, session, juror, grid, criteria } = here());
});
const [first, second, third] = [() => nth(0), () => nth(1), () => nth(2)] as const;

describe('a juror’s grid', () => {
  it('shows the assessed blocks down to their criteria, on the scale of the version', async () => {
    const { status, body, headers } = await juror.get<GradingGridView>(`/grading-grids/${grid}`);
    expect({ status, etag: headers.etag }).toEqual({ status: 200, etag: '"1"' });
    expect(body).toMatchObject({
      id: grid,
      sessionId: session.id,
      sessionState: 'open',
      candidateId: session.candidateIds[0],
      candidateName: 'Camille Martin',
      jurorName: 'Judith Jurée',
      state: 'draft',
      submittedAt: null,
      ratings: [],
      rated: 0,
      total: 8,
      peers: [],
      can: { rate: true, submit: true },
      scale: { acquiredFrom: 3 },
    });
    expect(body.blocks.map(({ code }) => code)).toEqual(['BC01', 'BC02']);
    const shown = body.blocks.flatMap(({ competencies }) => competencies.flatMap((competency) => competency.criteria));
    expect(shown.map(({ id }) => id)).toEqual(criteria);
  });

  it('only asks for the blocks the session assesses', async () => {
    const version = await aFrameworkVersion(centre.organisationId).published().save(api.tx);
    const partial = await openSession(api, centre, {
      version,
      describe: (builder) => builder.assessing(version.blocks[1]?.id ?? ''),
    });
    const body = await read(juror, partial.gridOf(0, 0));
    expect({ total: body.total, blocks: body.blocks.map(({ code }) => code) }).toEqual({ total: 4, blocks: ['BC02'] });
    const elsewhere = version.blocks[0]?.competencies[0]?.criterionIds[0];
    const { status, body: problem } = await save([rate(elsewhere, 3)], 1, juror, partial.gridOf(0, 0));
    expect({ status, code: problem.code }).toEqual({ status: 422, code: 'grading.ratings-refused' });
  });

  it('is listed with its progress, under the sessions one sits in', async () => {
    await save([rate(first(), 3), rate(second(), 2)], 1);
    await session.submit(0, 1, 3);
    const sessions = await juror.get('/juror/exam-sessions');
    expect(sessions.body).toEqual({
      items: [expect.objectContaining({ id: session.id, president: true, state: 'open', grids: 2, gridsSubmitted: 1 })],
    });
    const { body } = await juror.get(`/juror/exam-sessions/${session.id}/grids`);
    const { body: own } = await juror.get(`/juror/exam-sessions/${session.id}`);
    expect(own).toMatchObject({ id: session.id, gridsSubmitted: 1 });
    expect((body as { items: object[] }).items).toHaveLength(2);
    expect((body as { items: object[] }).items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: grid,
          rated: 2,
          total: 8,
          revision: 2,
          state: 'draft',
          teams: [],
          can: { rate: true, submit: true },
        }),
        expect.objectContaining({
          id: session.gridOf(0, 1),
          rated: 8,
          total: 8,
          state: 'submitted',
          can: { rate: false, submit: false },
        }),
      ]),
    );
  });

  it('lists nothing to somebody who sits in no jury', async () => {
    const passer = await centre.person(['juror']);
    expect((await passer.get('/juror/exam-sessions')).body).toEqual({ items: [] });
    expect((await passer.get(`/juror/exam-sessions/${session.id}/grids`)).status).toBe(404);
  });
});

describe('saving as one goes', () => {
  it('keeps what is not named, takes what is, erases what is null, and tells how far the grid is', async () => {
    const one = await save([rate(first(), 3, 'Clair'), rate(second(), 1)], 1);
    expect(one).toMatchObject({ status: 200, body: { revision: 2, rated: 2, total: 8 } });
    expect(one.headers.etag).toBe('"2"');
    const two = await save([rate(second(), 4), rate(third(), 2), rate(first(), null)], 2);
    expect(two.body).toMatchObject({ revision: 3, rated: 2, total: 8 });
    expect(levels(await read())).toEqual({ [second()]: 4, [third()]: 2 });
  });

  it('leaves a comment alone when it is left out, erases it when it is null or empty', async () => {
    await save([rate(first(), 3, '  Démarche claire  '), rate(second(), 3, 'À revoir')], 1);
    await save([rate(first(), 4), rate(second(), 3, null)], 2);
    const comments = new Map((await read()).ratings.map(({ criterionId, comment }) => [criterionId, comment]));
    expect([comments.get(first()), comments.get(second())]).toEqual(['Démarche claire', null]);
    await save([rate(first(), 4, '')], 3);
    expect((await read()).ratings.find(({ criterionId }) => criterionId === first())?.comment).toBeNull();
  });

  it('is answered what the grid now holds of the criteria named, as a reading of it would tell', async () => {
    const one = await save([rate(first(), 3, '  Démarche claire  '), rate(second(), 3)], 1);
    const reread = await read();
    expect(one.body.ratings).toHaveLength(2);
    expect(one.body.ratings).toEqual(expect.arrayContaining(reread.ratings));
    const two = await save([rate(first(), 4), rate(second(), null)], 2);
    expect(two.body.ratings).toMatchObject([{ criterionId: first(), level: 4, comment: 'Démarche claire' }]);
    expect((await read()).ratings).toEqual(two.body.ratings);
  });

  it('saves nothing when one rating is wrong, and points at each', async () => {
    const { status, body } = await save([rate(first(), 3), rate(newId(), 2), rate(second(), 5)], 1);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'grading.ratings-refused' });
    expect(body.errors).toEqual([
      expect.objectContaining({ pointer: '/ratings/1/criterionId', code: 'grading.criterion-not-assessed' }),
      expect.objectContaining({ pointer: '/ratings/2/level', code: 'grading.level-off-scale' }),
    ]);
    expect(await read()).toMatchObject({ revision: 1, rated: 0 });
  });

  it('follows the scale of the version, not the default one', async () => {
    const labels = ['Insuffisant', 'Suffisant'];
    const scale = { levels: labels.map((label, index) => ({ level: index + 1, label })), acquiredFrom: 2 };
    const version = await aFrameworkVersion(centre.organisationId).scaled(scale).published().save(api.tx);
    const short = await openSession(api, centre, { version });
    const [criterion] = short.criterionIds;
    expect((await save([rate(criterion, 3)], 1, juror, short.gridOf(0, 0))).status).toBe(422);
    expect((await save([rate(criterion, 2)], 1, juror, short.gridOf(0, 0))).status).toBe(200);
  });

  it('does not take two levels for one criterion', async () => {
    const { status, body } = await save([rate(first(), 3), rate(first(), 2)], 1);
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ pointer: '/ratings/1/criterionId', code: 'grading.criterion-twice' }]);
  });

  it('asks which revision was read, and refuses an older one without a trace', async () => {
    expect((await juror.patch(`/grading-grids/${grid}/ratings`, { ratings: [rate(first(), 3)] })).status).toBe(428);
    await save([rate(first(), 3)], 1);
    const { status, body } = await save([rate(first(), 1)], 1);
    expect({ status, code: body.code }).toEqual({ status: 412, code: 'http.stale' });
    expect(levels(await read())).toEqual({ [first()]: 3 });
  });

  it.each(['deliberating', 'closed'] as const)('is over once the session is %s', async (state) => {
    await move(api, session.id, state);
    const { status, body } = await save([rate(first(), 3)], 1);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'grading.grading-over' });
    expect((await juror.post<Problem>(`/grading-grids/${grid}/submit`, undefined, { ifMatch: 1 })).body.code).toBe(
      'grading.grading-over',
    );
  });

  it('leaves an audit row in the same commit, whose digests nobody can guess the levels from', async () => {
    await save([rate(first(), 3)], 1);
    await save([rate(first(), 9)], 2);
    const entries = await api.tx.query<{ after_digest: string }>(
      `SELECT verb, actor_id, organisation_id, before_digest, after_digest FROM platform.audit_entry
       WHERE object_type = 'grading-grid' AND object_id = $1`,
      [grid],
    );
    expect(entries).toEqual([
      {
        verb: 'rate',
        actor_id: juror.actor.userId,
        organisation_id: centre.organisationId,
        before_digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        after_digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
    const guesses = [1, 2, 3, 4].map((level) =>
      createHash('sha256')
        .update(`${nth(0)}:${level}`)
        .digest('hex'),
    );
    expect(guesses).not.toContain(entries[0]?.after_digest);
    // The same state has the same digest: what one save left is what the next one found.
    await save([rate(nth(0), 4)], 2);
    const [, next] = await api.tx.query<{ before_digest: string }>(
      `SELECT before_digest FROM platform.audit_entry WHERE object_type = 'grading-grid' AND object_id = $1 ORDER BY id`,
      [grid],
    );
    expect(next?.before_digest).toBe(entries[0]?.after_digest);
  });

  it('of two saves of the same revision at once, one is taken and the other told', async () => {
    for (let revision = 1; revision <= 10; revision += 1) {
      // Other levels than those of before: a save that changes nothing takes no revision.
      const [low, high] = revision % 2 === 0 ? [1, 4] : [2, 3];
      const answers = await Promise.all([
        save([rate(first(), low), rate(second(), low)], revision),
        save([rate(second(), high), rate(first(), high)], revision),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const kept = answers[0].status === 200 ? low : high;
      expect(levels(await read())).toEqual({ [first()]: kept, [second()]: kept });
    }
  });
});

describe('who may', () => {
  it('another juror’s grid, another organisation’s, or one that never was: all the same, not found', async () => {
    const stranger = await api.organisation();
    const colleague = session.jurors[1] ?? juror;
    const cases: [TestClient, string][] = [
      [colleague, grid],
      [stranger.juror, grid],
      [juror, newId()],
    ];
    for (const [client, id] of cases) {
      expect((await client.get(`/grading-grids/${id}`)).status).toBe(404);
      expect((await save([rate(first(), 1)], 1, client, id)).status).toBe(404);
      expect((await client.post(`/grading-grids/${id}/submit`, undefined, { ifMatch: 1 })).status).toBe(404);
    }
    expect((await stranger.juror.get(`/juror/exam-sessions/${session.id}/grids`)).status).toBe(404);
    expect(await read()).toMatchObject({ revision: 1, rated: 0 });
  });

  it('an account of several organisations sees, in each, its own grids only', async () => {
    const elsewhere = { ...juror.actor, organisationId: (await api.organisation('Un autre centre')).organisationId };
    await expect(api.get(GradingGridReader).view(elsewhere, grid)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(
      api.get(GradingService).save(elsewhere, grid, 1, { ratings: [{ criterionId: first(), level: 3 }] }),
    ).rejects.toMatchObject({ kind: 'not_found' });
    expect(await api.get(JurorReader).sessions(elsewhere)).toEqual({ items: [] });
  });

  it('only jurors grade', async () => {
    for (const client of [centre.administrator, centre.coordinator, centre.learner]) {
      expect((await client.get(`/grading-grids/${grid}`)).status).toBe(403);
      expect((await save([rate(first(), 1)], 1, client)).status).toBe(403);
      expect((await client.post(`/grading-grids/${grid}/submit`, undefined, { ifMatch: 1 })).status).toBe(403);
      expect((await client.get('/juror/exam-sessions')).status).toBe(403);
    }
    expect((await api.stranger.get(`/grading-grids/${grid}`)).status).toBe(401);
  });
});

describe('a framework of several activities', () => {
  it('keeps its order in the grid', async () => {
    const version = await aFrameworkVersion(centre.organisationId)
      .holding(aBlock('A', aCompetency('10', { criteria: 3 }), aCompetency('2', { criteria: 1 })))
      .published()
      .save(api.tx);
    const ordered = await openSession(api, centre, { version });
    const body = await read(juror, ordered.gridOf(0, 0));
    expect(body.blocks[0]?.competencies.map(({ code }) => code)).toEqual(['10', '2']);
  });
});
