import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { MemberView } from './member.contract';

interface Page {
  items: MemberView[];
  nextCursor: string | null;
  total: number | null;
}

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
    // Their account's name and address, whatever becomes of them.
    await api.tx.query(
      `WITH named AS (UPDATE identity.user_account SET display_name = 'Nadia Émond', email = 'emond@exemple.fr'
         WHERE email = 'n.bensaid@exemple.fr') SELECT`,
    );
    for (const search of ['emond', 'emond@']) expect(await found(search)).toEqual(['Nadia Émond']);
    expect(await found('said')).toEqual([]);
  });

  it('are listed page by page by their name, each once whatever their roles', async () => {
    const { administrator } = await api.organisation();
    const invite = (displayName: string, email: string) =>
      administrator.post('/members', { displayName, email, roles: ['juror', 'coordinator'] });
    await invite('Zoé Abel', 'z.abel@exemple.fr');
    await invite('Zoé Caron', 'z.caron@exemple.fr');
    const page = async (query: object) =>
      (await administrator.get<Page>('/members', { query: { role: 'juror', search: 'zoe', limit: 1, ...query } })).body;
    const first = await page({});
    expect(first).toMatchObject({ items: [{ displayName: 'Zoé Abel', roles: ['coordinator', 'juror'] }], total: null });
    const second = await page({ cursor: first.nextCursor });
    expect(second).toMatchObject({ items: [{ displayName: 'Zoé Caron' }], nextCursor: null });
    expect(await page({ limit: 50 })).toMatchObject({ nextCursor: null, total: 2 });
    expect((await administrator.get('/members', { query: { cursor: 'x' } })).status).toBe(422);
  });

  it('invited twice at once with an address that has no account share the one that is made', async () => {
    const [here, there] = [await api.organisation(), await api.organisation('École de l’Est')];
    const asked = { displayName: 'Ada Roy', email: 'ada.roy@exemple.fr', roles: ['juror'] };
    const answers = await Promise.all(
      [here, here, here].map(({ administrator }) => administrator.post<{ userId: string }>('/members', asked)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.userId)).size).toBe(1);
    const elsewhere = { ...asked, email: 'ada.roy@exemple.org' };
    const both = await Promise.all([here, there].map(({ administrator }) => administrator.post('/members', elsewhere)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
