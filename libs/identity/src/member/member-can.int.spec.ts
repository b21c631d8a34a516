import { startTestApi, type TestApi } from '#test/app/test-api.js';
import type { MemberView } from './member.contract';

describe('what may be done to a member', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('is told to whoever reads them, by their account and by what the reader may do; the links obey it', async () => {
    const { administrator, coordinator, juror } = await api.organisation();
    const invite = async (displayName: string, email: string) =>
      (await administrator.post<MemberView>('/members', { displayName, email, roles: ['juror'] })).body;
    const invited = await invite('Inès Roy', 'ines.roy@exemple.fr');
    const disabled = await invite('Dan Roy', 'dan.roy@exemple.fr');
    await api.tx.query('UPDATE identity.user_account SET disabled_at = now() WHERE id = $1', [disabled.userId]);
    const can = async (userId: string, reader = administrator) =>
      (await reader.get<{ items: MemberView[] }>('/members')).body.items.find((it) => it.userId === userId)?.can;
    const answers = async (userId: string) => [
      (await administrator.post(`/members/${userId}/activation-link`)).status,
      (await administrator.post(`/members/${userId}/password-link`)).status,
    ];

    expect(invited.can).toEqual({
      setRoles: true,
      renewActivation: true,
      resetPassword: false,
      removeSecondFactor: false,
    });
    expect(await can(invited.userId)).toEqual(invited.can);
    expect(await answers(invited.userId)).toEqual([201, 409]);
    const active = juror.actor.userId;
    expect(await can(active)).toEqual({
      setRoles: true,
      renewActivation: false,
      resetPassword: true,
      removeSecondFactor: false,
    });
    expect(await answers(active)).toEqual([409, 201]);
    expect(await can(disabled.userId)).toEqual({
      setRoles: true,
      renewActivation: false,
      resetPassword: false,
      removeSecondFactor: false,
    });
    expect(await answers(disabled.userId)).toEqual([409, 409]);
    // Their own ways in ask for their password: whoever finds their screen open must not make the account theirs.
    const own = administrator.actor.userId;
    expect(await can(own)).toMatchObject({ resetPassword: false, removeSecondFactor: false });
    expect((await administrator.post(`/members/${own}/password-link`)).body).toMatchObject({
      code: 'identity.own-account',
    });
    expect(await can(active, coordinator)).toEqual({
      setRoles: false,
      renewActivation: false,
      resetPassword: false,
      removeSecondFactor: false,
    });
  });
});
