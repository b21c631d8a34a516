import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';

interface Given {
  userId: string;
  displayName: string;
  roles: string[];
  activationUrl: string | null;
  wasMember: boolean;
}

let api: TestApi;
let centre: TestOrganisation;
beforeAll(async () => {
  api = await startTestApi();
  centre = await api.organisation('École du Nord');
});
afterAll(() => api.close());

const invite = (displayName: string, email: string, role: string, by = centre) =>
  by.administrator.post<Given>('/members', { email, displayName, roles: [role] });
const follow = async ({ activationUrl }: Given) => {
  const token = activationUrl?.split('/').at(-1);
  return (await api.stranger.post('/auth/activate', { token, password: 'une phrase assez longue' })).status;
};

describe('an address that is invited again', () => {
  it('is said to be a member’s, who keeps the name they had; their former link is replaced', async () => {
    const first = (await invite('Léa Roux', 'lea@exemple.test', 'juror')).body;
    expect(first).toMatchObject({ displayName: 'Léa Roux', wasMember: false });
    const again = (await invite('Léa Leroux', 'lea@exemple.test', 'coordinator')).body;
    expect(again).toMatchObject({ userId: first.userId, displayName: 'Léa Roux', wasMember: true });
    expect([...again.roles].sort()).toEqual(['coordinator', 'juror']);
    expect([await follow(first), await follow(again)]).toEqual([404, 200]);
  });

  it('by two at once is one account: one is told that it is made, the other that it was there', async () => {
    const both = await Promise.all([
      invite('Nour Adam', 'nour@exemple.test', 'juror'),
      invite('Nour Adem', 'nour@exemple.test', 'coordinator'),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const [made, found] = [...both].sort((a, b) => Number(a.body.wasMember) - Number(b.body.wasMember));
    expect([made?.body.wasMember, found?.body.wasMember]).toEqual([false, true]);
    expect(found?.body).toMatchObject({ userId: made?.body.userId, displayName: made?.body.displayName });
  });

  it('elsewhere is new here: where else people are known is nobody’s affair', async () => {
    await follow((await invite('Awa Diop', 'awa@exemple.test', 'juror')).body);
    await api.tx.query(`UPDATE identity.user_account SET email_verified_at = now() WHERE email = 'awa@exemple.test'`);
    const other = await api.organisation('École du Sud');
    expect((await invite('Awa Diop', 'awa@exemple.test', 'juror', other)).body.wasMember).toBe(false);
  });
});
