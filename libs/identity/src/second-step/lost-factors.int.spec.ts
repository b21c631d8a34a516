import type { MemberView } from '../member/member.contract';
import { LostFactors } from './lost-factors';
import { codeOf, FactorStage, PASSWORD, type Enrolled } from './factor-stage.fixture';

let stage: FactorStage;
beforeAll(async () => {
  stage = await FactorStage.set();
});
beforeEach(() => stage.clear());
afterAll(() => stage.strike());

async function aMember() {
  const centre = await stage.api.organisation();
  return { centre, person: await stage.enrolled(await stage.somebody(centre)) };
}

const removalOf = ({ userId }: Enrolled) => `/members/${userId}/second-factor`;
const opensByPassword = async ({ email }: Enrolled) => (await stage.browser().signIn(email)).status === 200;

describe('a member who lost their second factor', () => {
  it('has it removed by an administrator: their password opens again, they are told, and the trail tells', async () => {
    const { centre, person } = await aMember();
    const begun = stage.browser();
    await begun.signIn(person.email);
    expect((await centre.administrator.delete(removalOf(person))).status).toBe(204);
    expect(codeOf(await begun.giveCode(person.recoveryCodes[0] ?? ''))).toBe('identity.sign-in-not-pending');
    expect(await opensByPassword(person)).toBe(true);
    expect(await stage.verbsOf(person.userId)).toContain('remove-second-factor');
    await stage.api.drainJobs();
    expect(stage.mail.to(person.email)[0]?.text).toContain('retirée par l’administration de votre organisme');
    const again = await centre.administrator.delete(removalOf(person));
    expect([again.status, codeOf(again)]).toEqual([409, 'identity.second-factor-none']);
  });

  it('is somebody else: for oneself the password is asked for, even as an administrator', async () => {
    const centre = await stage.api.organisation();
    const own = await centre.administrator.delete(`/members/${centre.administrator.actor.userId}/second-factor`);
    expect([own.status, codeOf(own)]).toEqual([409, 'identity.own-account']);
  });

  it('had one: what they began and never confirmed does not count', async () => {
    const centre = await stage.api.organisation();
    const person = await stage.somebody(centre);
    const browser = stage.browser();
    await browser.signIn(person.email);
    await browser.post('/auth/second-factor/authenticator', { currentPassword: PASSWORD });
    const refused = await centre.administrator.delete(`/members/${person.userId}/second-factor`);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'identity.second-factor-none']);
  });

  it('is shown as such to administrators alone', async () => {
    const { centre, person } = await aMember();
    const staff = { administrator: centre.administrator, coordinator: await centre.person(['coordinator']) };
    const can = async (reader: keyof typeof staff, userId: string) => {
      const { body } = await staff[reader].get<{ items: MemberView[] }>('/members');
      return body.items.find((member) => member.userId === userId)?.can.removeSecondFactor;
    };
    expect(await can('administrator', person.userId)).toBe(true);
    expect(await can('administrator', centre.juror.actor.userId)).toBe(false);
    expect(await can('coordinator', person.userId)).toBe(false);
  });

  it('keeps it when they belong elsewhere too: an operator of the server alone removes it, and every trail tells', async () => {
    const { centre, person } = await aMember();
    const other = await stage.api.organisation('École du Sud');
    await stage.api.tx.query(
      `INSERT INTO identity.membership (id, organisation_id, user_id, display_name, email, role)
       SELECT gen_random_uuid(), $2, id, display_name, email, 'juror' FROM identity.user_account WHERE id = $1`,
      [person.userId, other.organisationId],
    );
    const refused = await centre.administrator.delete(removalOf(person));
    expect([refused.status, codeOf(refused)]).toEqual([409, 'identity.second-factor-from-operator']);
    expect(await opensByPassword(person)).toBe(false);
    const lost = stage.api.get(LostFactors);
    await lost.removeByOperator(person.email);
    expect(await opensByPassword(person)).toBe(true);
    const told = await stage.api.tx.query(
      `SELECT FROM platform.audit_entry WHERE verb = 'remove-second-factor' AND object_id = $1`,
      [person.userId],
    );
    expect(told).toHaveLength(2);
    await stage.api.drainJobs();
    expect(stage.mail.to(person.email)[0]?.text).toContain('retirée par l’exploitant du serveur');
    await expect(lost.removeByOperator(person.email)).rejects.toMatchObject({ code: 'identity.second-factor-none' });
    await expect(lost.removeByOperator('personne@exemple.test')).rejects.toMatchObject({
      code: 'identity.account-unknown',
    });
  });

  it('begins anew when nobody gives them a role any more: whoever is invited at that address is not asked for it', async () => {
    const { centre, person } = await aMember();
    await centre.administrator.put(`/members/${person.userId}/roles`, { roles: [] });
    const elsewhere = await stage.api.organisation('École de l’Est');
    const invitation = { email: person.email, displayName: 'Corentin Coordinateur', roles: ['juror'] };
    expect((await elsewhere.administrator.post('/members', invitation)).status).toBe(201);
    expect(await stage.api.tx.query('SELECT FROM identity.authenticator WHERE user_id = $1', [person.userId])).toEqual(
      [],
    );
  });
});
