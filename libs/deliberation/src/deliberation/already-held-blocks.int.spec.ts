import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { aFrameworkVersion, type SavedVersion } from '#catalog/testing.js';
import { anExamSession, type SavedSession } from '#exam/exam-session/exam-session.builder.js';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import { move } from '#grading/testing.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { aLearner } from '#training/testing.js';
import { aDecision } from './decision.builder';

let api: TestApi;
let centre: TestOrganisation;
let version: SavedVersion;
let learnerId: string;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  centre = await api.organisation();
  version = await aFrameworkVersion(centre.organisationId).published().save(api.tx);
  learnerId = (await aLearner(centre.organisationId).save(api.tx)).id;
});

const session = () => anExamSession(centre.organisationId).on(version).withLearners(learnerId);
const FIRST_BLOCK = { candidate: 0, block: 0 };

/** Closed that year, having validated the first block: held for life, until the jury is found mistaken. */
async function validating(year: number): Promise<SavedSession & { undo: () => Promise<{ status: number }> }> {
  const saved = await session()
    .closedOn(new Date(`${year}-06-30T16:00:00Z`))
    .save(api.tx);
  const { id: supersedes } = await aDecision(centre.organisationId, saved, FIRST_BLOCK, centre.coordinator.actor.userId)
    .on(new Date(`${year}-06-29T10:00:00Z`))
    .save(api.tx);
  const refusal = { candidateId: saved.candidateIds[0], blockId: saved.blockIds[0], outcome: 'refused', supersedes };
  const undo = () => correct(saved, refusal);
  return { ...saved, undo };
}

const correct = ({ id }: SavedSession, correction: object) =>
  centre.administrator.post(`/exam-sessions/${id}/corrections`, {
    decisions: [{ reason: 'Grille d’un homonyme', ...correction }],
  });
const standing = async ({ id }: SavedSession) => {
  const { missing, progress } = (await centre.coordinator.get<ExamSessionView>(`/exam-sessions/${id}`)).body;
  const { decisionsExpected: expected, decisionsTaken: taken } = progress;
  return { expected, taken, toTake: missing.find(({ code }) => code === 'decisions-to-take')?.count ?? 0 };
};

describe('a session that is not closed', () => {
  it('is asked less once another has given a block to its candidate, and more when that is taken back', async () => {
    const waiting = await session().in('deliberating').save(api.tx);
    const other = await session().in('deliberating').save(api.tx);
    for (const block of [0, 1]) {
      await aDecision(centre.organisationId, other, { candidate: 0, block }, centre.coordinator.actor.userId).save(
        api.tx,
      );
    }
    expect(await standing(waiting)).toEqual({ expected: 2, taken: 0, toTake: 2 });
    await centre.coordinator.post(`/exam-sessions/${other.id}/close`, { issueCertificates: false });
    expect(await standing(waiting)).toEqual({ expected: 0, taken: 0, toTake: 0 });
    const [first] = (
      await centre.coordinator.get<{ items: { id: string }[] }>(
        `/exam-sessions/${other.id}/candidates/${other.candidateIds[0]}/blocks/${other.blockIds[0]}/decisions`,
      )
    ).body.items;
    const refusal = { candidateId: other.candidateIds[0], blockId: other.blockIds[0], outcome: 'refused' };
    await correct(other, { ...refusal, supersedes: first?.id });
    expect(await standing(waiting)).toEqual({ expected: 1, taken: 0, toTake: 1 });
  });
});

describe('a session that closed while a block was held', () => {
  /** Its only candidate held one of its two blocks: one decision was expected. */
  const relying = async () => {
    const saved = await session().in('deliberating').save(api.tx);
    await aDecision(centre.organisationId, saved, { candidate: 0, block: 1 }, centre.coordinator.actor.userId).save(
      api.tx,
    );
    return saved;
  };
  const close = async (saved: SavedSession) =>
    (await centre.coordinator.post(`/exam-sessions/${saved.id}/close`, { issueCertificates: false })).status;

  it('decides after all what it need not, once a correction has ended the holding', async () => {
    const mistaken = await validating(2025);
    const relied = await relying();
    expect(await close(relied)).toBe(200);
    expect(await standing(relied)).toEqual({ expected: 1, taken: 1, toTake: 0 });
    expect((await mistaken.undo()).status).toBe(201);
    expect(await standing(relied)).toEqual({ expected: 2, taken: 1, toTake: 1 });
    const late = { candidateId: relied.candidateIds[0], blockId: relied.blockIds[0], outcome: 'validated' };
    expect((await correct(relied, { ...late, supersedes: null })).status).toBe(201);
    expect(await standing(relied)).toEqual({ expected: 2, taken: 2, toTake: 0 });
  });

  it('owes nothing while the block is held by another way', async () => {
    const [first, second] = [await validating(2024), await validating(2025)];
    const relied = await relying();
    await close(relied);
    await first.undo();
    expect(await standing(relied)).toEqual({ expected: 1, taken: 1, toTake: 0 });
    await second.undo();
    expect(await standing(relied)).toEqual({ expected: 2, taken: 1, toTake: 1 });
  });

  it('owes it too when the correction came while it was closing', async () => {
    const mistaken = await validating(2025);
    const relied = await relying();
    const gate = new EventEmitter();
    const closed = once(gate, 'closed');
    const closing = api.tx.run(async () => {
      await move(api, relied.id, 'closed');
      const committed = once(gate, 'commit');
      gate.emit('closed');
      await committed;
    });
    await closed;
    const undoing = mistaken.undo();
    await delay(300);
    gate.emit('commit');
    await closing;
    expect((await undoing).status).toBe(201);
    expect(await standing(relied)).toEqual({ expected: 2, taken: 1, toTake: 1 });
  });

  it('closed before the holding began, had decided by itself', async () => {
    const relied = await session().closedOn(new Date('2024-06-30T16:00:00Z')).save(api.tx);
    const mistaken = await validating(2025);
    await mistaken.undo();
    expect((await standing(relied)).toTake).toBe(0);
  });
});
