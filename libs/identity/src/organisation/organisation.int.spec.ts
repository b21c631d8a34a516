import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { OrganisationView } from './organisation.contract';

describe('an organisation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('is edited once by those who read the same revision of it', async () => {
    const { administrator, coordinator } = await api.organisation();
    const { body: read } = await coordinator.get<OrganisationView>('/organisation');
    const edit = (city: string) =>
      administrator.patch<OrganisationView>('/organisation', { city }, { ifMatch: read.revision });
    const answers = await Promise.all([edit('Pau'), edit('Brest')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const kept = answers.find(({ status }) => status === 200)?.body;
    expect((await coordinator.get('/organisation')).body).toEqual(kept);
  });
});
