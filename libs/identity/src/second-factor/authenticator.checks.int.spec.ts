import { DataChecks } from '#platform/data-check/data-checks.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { sealedFor } from './authenticator.entity';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const faults = async () => {
  const found: string[] = [];
  for await (const { check, id } of api.get(DataChecks).faults()) {
    if (check === 'identity.authenticator-unreadable') found.push(id);
  }
  return found;
};

it('an application whose secret does not open is a fault of the data, named', async () => {
  const { coordinator, juror } = await api.organisation();
  const [right, wrong] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
  const secret = api.get(Sealer).seal('JBSWY3DPEHPK3PXP', sealedFor(right));
  await api.tx.query(
    `INSERT INTO identity.authenticator (id, user_id, secret, created_at, confirmed_at)
     VALUES ($1, $2, $5, now(), now()), ($3, $4, $5, now(), now())`,
    [right, coordinator.actor.userId, wrong, juror.actor.userId, secret],
  );
  expect(await faults()).toEqual([wrong]);
});
