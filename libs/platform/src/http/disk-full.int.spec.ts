import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';

jest.setTimeout(60_000);

let api: TestApi;
let centre: TestOrganisation;
beforeAll(async () => {
  api = await startTestApi();
  centre = await api.organisation();
});
afterAll(() => api.close());

const LEARNER = {
  externalId: 'A-1',
  birthName: 'Dupont',
  usualName: null,
  firstNames: 'Jeanne',
  email: 'jeanne@exemple.fr',
  bornOn: '1990-02-03',
  birthPlace: 'Brest',
  sex: 'F',
  accessRoute: 'VAE',
};

/** What PostgreSQL answers to a write for which its disk has no room. */
async function fillDisk(): Promise<void> {
  await api.tx.query(`CREATE FUNCTION training.no_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = '53100'; END $$`);
  await api.tx.query(
    'CREATE TRIGGER no_room BEFORE INSERT ON training.learner FOR EACH ROW EXECUTE FUNCTION training.no_room()',
  );
  await api.tx.query(
    'CREATE TRIGGER no_room BEFORE UPDATE ON identity.user_session FOR EACH ROW EXECUTE FUNCTION training.no_room()',
  );
}

it('the full disk of the database is told to whoever writes, and to health, and keeps nobody from reading', async () => {
  await fillDisk();
  const refused = await centre.coordinator.post<{ code: string; detail: string }>('/learners', LEARNER);
  expect(refused).toMatchObject({
    status: 503,
    body: { code: 'http.disk-full', title: 'Service momentanément indisponible' },
  });
  expect(refused.body.detail).toContain('le disque du serveur est plein');

  // A session last seen long ago is marked as seen by what reads: that mark is done without.
  api.clock.set(new Date(api.clock.now().getTime() + 10 * 60_000));
  expect(await centre.coordinator.get('/learners')).toMatchObject({ status: 200 });

  const health = await api.app.inject({ url: '/health/ready' });
  expect(health.statusCode).toBe(200);
  expect(health.json()).toMatchObject({ status: 'degraded', details: { database: { status: 'degraded' } } });
});
