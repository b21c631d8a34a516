import type { Problem } from '#platform/http/common.contract.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { CivilStatuses } from './civil-status';
import { aLearner } from './learner.builder';
import type { LearnerView } from './learner.contract';
import { LearnerRepository } from './learner.repository';

const FACTS = { bornOn: '1987-03-14', birthPlace: 'Zinzolin-sur-Mer', sex: 'M' } as const;

const UNREADABLE = { bornOn: null, birthPlace: null, sex: null, civilStatusReadable: false };

let api: TestApi;
let centre: TestOrganisation;
beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  centre = await api.organisation();
});
afterAll(() => api.close());

const register = async () =>
  (await aLearner(centre.organisationId).born(FACTS.bornOn, FACTS.birthPlace, FACTS.sex).save(api.tx)).id;
const read = (id: string) => centre.coordinator.get<LearnerView>(`/learners/${id}`);
const edit = (id: string, ifMatch: number, facts: object) =>
  centre.coordinator.patch<LearnerView>(`/learners/${id}`, facts, { ifMatch });
const sealedOf = async (id: string) => {
  const [row] = await api.tx.query<{ civil_status: string }>(
    'SELECT civil_status FROM training.learner WHERE id = $1',
    [id],
  );
  return row?.civil_status ?? '';
};

describe('the civil status of a learner', () => {
  it('is not corrected to a birth to come', async () => {
    const { status, body } = await edit(await register(), 1, { bornOn: '2026-11-21' });
    expect([status, (body as unknown as Problem).code]).toEqual([422, 'training.birth-day-out-of-range']);
  });

  it('is read as it was written, alone and in the list, and lies sealed in between', async () => {
    const id = await register();
    expect((await read(id)).body).toMatchObject(FACTS);
    const list = await centre.coordinator.get<{ items: LearnerView[] }>('/learners');
    expect(list.body.items).toMatchObject([{ id, ...FACTS }]);
    expect(await sealedOf(id)).toMatch(/^v1\.development\.[\w-]{16}\.[\w-]+$/);
  });

  it('is corrected fact by fact: what is not named stays, and what is not corrected is not sealed again', async () => {
    const id = await register();
    const before = await sealedOf(id);
    expect((await edit(id, 1, { usualName: 'Étienne' })).body).toMatchObject(FACTS);
    expect(await sealedOf(id)).toBe(before);
    expect((await edit(id, 2, { birthPlace: 'Brest' })).body).toMatchObject({ ...FACTS, birthPlace: 'Brest' });
    expect((await edit(id, 3, { sex: 'F', bornOn: '1988-03-14' })).body).toMatchObject({
      bornOn: '1988-03-14',
      birthPlace: 'Brest',
      sex: 'F',
    });
  });

  it('does not open once moved to somebody else’s row, and the answer tells nothing of it', async () => {
    const [one, other] = [await register(), await register()];
    await api.tx.query('UPDATE training.learner SET civil_status = $2 WHERE id = $1', [one, await sealedOf(other)]);
    const answer = await read(one);
    expect(answer.body).toMatchObject(UNREADABLE);
    expect(JSON.stringify(answer.body)).not.toMatch(/Zinzolin|1987|seal|altered/);
    expect((await read(other)).body).toMatchObject(FACTS);
  });

  it('does not open once altered', async () => {
    const id = await register();
    const sealed = await sealedOf(id);
    const altered = sealed.replace(/.(?=.{10}$)/, (symbol) => (symbol === 'A' ? 'B' : 'A'));
    await api.tx.query('UPDATE training.learner SET civil_status = $2 WHERE id = $1', [id, altered]);
    expect((await read(id)).body).toMatchObject(UNREADABLE);
  });

  it('that does not open marks its row, the list stands, and it is typed again in full', async () => {
    const [lost, other] = [await register(), await register()];
    await api.tx.query('UPDATE training.learner SET civil_status = $2 WHERE id = $1', [
      lost,
      `v1.perdue.${'A'.repeat(16)}.${'A'.repeat(40)}`,
    ]);
    const { status, body } = await centre.coordinator.get<{ items: LearnerView[] }>('/learners');
    expect(status).toBe(200);
    const rows = new Map(body.items.map((learner) => [learner.id, learner]));
    expect(rows.get(lost)).toMatchObject(UNREADABLE);
    expect(rows.get(other)).toMatchObject({ ...FACTS, civilStatusReadable: true });
    const partly = await edit(lost, 1, { birthPlace: 'Brest' });
    expect([partly.status, (partly.body as unknown as Problem).code]).toEqual([
      409,
      'training.civil-status-unreadable',
    ]);
    expect((await edit(lost, 1, { usualName: 'Étienne' })).body).toMatchObject(UNREADABLE);
    expect((await edit(lost, 2, FACTS)).body).toMatchObject({ ...FACTS, civilStatusReadable: true });
  });

  it('is not taken in clear by the database, even if the application forgot to seal it', async () => {
    const id = await register();
    const forget = api.tx.query('UPDATE training.learner SET civil_status = $2 WHERE id = $1', [
      id,
      JSON.stringify(FACTS),
    ]);
    await expect(forget).rejects.toThrow('civil_status_is_sealed');
  });

  it('knows the sexes that the register knows', async () => {
    const statuses = new CivilStatuses(api.get(Sealer));
    expect(() => statuses.seal('id', { ...FACTS, sex: 'X' as 'F' })).toThrow();
    const unknown = api.get(Sealer).sealJson({ ...FACTS, sex: 'X' }, 'learner:id');
    expect(() => statuses.open('id', unknown)).toThrow();
  });

  it('is no part of what the audit trail digests: the sealed form is', async () => {
    const id = await register();
    const learner = await api.tx.run(() => api.get(LearnerRepository).lock(centre.organisationId, id));
    const digested = JSON.stringify(learner);
    expect(digested).toContain(await sealedOf(id));
    expect(digested).not.toMatch(/Zinzolin|1987|"sex"/);
  });
});
