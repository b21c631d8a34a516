import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { MemberView } from './member.contract';

describe('members', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('are found by a part of their name, with or without its accents and capitals, or of their address', async () => {
    const { administrator } = await api.organisation();
    const invited = { displayName: 'Nadia Ben Saïd', email: 'n.bensaid@exemple.fr', roles: ['coordinator'] };
    expect((await administrator.post('/members', invited)).status).toBe(201);
    const found = async (search: string) =>
      (await administrator.get<{ items: MemberView[] }>('/members', { query: { search } })).body.items.map(
        ({ displayName }) => displayName,
      );
    for (const search of ['Saïd', 'said', 'SAÏD', 'ben sa', 'n.bensaid@']) {
      expect(await found(search)).toEqual(['Nadia Ben Saïd']);
    }
    for (const search of ['saïda', '%', 'n_bensaid']) expect(await found(search)).toEqual([]);
  });
});
