import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';

const KEY = 'd0b7a1a2-3f5e-4c1e-9d0a-000000000001';

describe('a request named by an Idempotency-Key', () => {
  let api: TestApi;
  let centre: TestOrganisation;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    centre = await api.organisation();
  });

  const certification = (code: string) => ({
    code,
    title: 'Titre',
    level: 6,
    nsfCodes: [],
    registrationDecidedOn: null,
    registrationEndsOn: null,
    deliveryDeadlineOn: null,
    certifierName: 'Institut',
  });
  const create = (code: string, { by = centre.coordinator, key = KEY }: { by?: TestClient; key?: string } = {}) =>
    by.post<{ id: string }>('/certifications', certification(code), { headers: { 'idempotency-key': key } });
  const kept = () =>
    api.tx.query<{ id: string }>('SELECT FROM catalog.certification WHERE organisation_id = $1', [
      centre.organisationId,
    ]);

  it('is made once, and answered the same each time', async () => {
    const first = await create('RNCP41001');
    expect(first.status).toBe(201);
    const again = await create('RNCP41001');
    expect(again).toMatchObject({ status: 201, body: first.body, headers: { 'idempotent-replayed': 'true' } });
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(await kept()).toHaveLength(1);
  });

  it('is one request per name', async () => {
    const [one, two] = [await create('RNCP41002', { key: 'un' }), await create('RNCP41003', { key: 'deux' })];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body.id).not.toBe(two.body.id);
  });

  it('is not another request: the name of one given to another is refused', async () => {
    await create('RNCP41001');
    expect(await create('RNCP41002')).toMatchObject({ status: 422, body: { code: 'http.idempotency-key-reused' } });
    expect(await kept()).toHaveLength(1);
  });

  it('asked several times at once is made once; the others are told so, or given its answer', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => create('RNCP41001')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    for (const { status, body } of answers) {
      if (status === 409) expect(body).toMatchObject({ code: 'http.idempotency-key-in-use' });
    }
    expect(await kept()).toHaveLength(1);
  });

  it('refused may be asked again: a refusal is not kept', async () => {
    await create('RNCP41001', { key: 'autre' });
    expect((await create('RNCP41001')).status).toBe(409);
    await api.tx.query('DELETE FROM catalog.certification WHERE organisation_id = $1', [centre.organisationId]);
    expect(await create('RNCP41001')).toMatchObject({ status: 201 });
  });

  it('is of its caller: the same name is another request from somebody else, here or elsewhere', async () => {
    const ids = new Set([
      (await create('RNCP41001')).body.id,
      (await create('RNCP41002', { by: centre.administrator })).body.id,
      (await create('RNCP41001', { by: (await api.organisation()).coordinator })).body.id,
    ]);
    expect(ids.size).toBe(3);
  });

  it('is forgotten after a day', async () => {
    await create('RNCP41001');
    await api.tx.query(`UPDATE platform.idempotent_answer SET expires_at = expires_at - interval '24 hours'`);
    expect((await create('RNCP41002')).status).toBe(201);
  });

  it('must have a name that can be kept', async () => {
    for (const key of ['clé', 'x'.repeat(201), 'deux mots']) {
      expect(await create('RNCP41001', { key })).toMatchObject({
        status: 422,
        body: { code: 'http.idempotency-key-malformed' },
      });
    }
  });

  it('leaves in the database neither what it said nor what it was answered, in clear', async () => {
    const person = { email: 'noemie@exemple.test', displayName: 'Noémie', roles: ['juror'] };
    const headers = { 'idempotency-key': 'invitation-de-noemie' };
    const { status } = await centre.administrator.post('/members', person, { headers });
    expect(status).toBe(201);
    const rows = JSON.stringify(await api.tx.query('SELECT * FROM platform.idempotent_answer'));
    expect(rows).not.toMatch(/noemie|Noémie|activation/);
  });
});
