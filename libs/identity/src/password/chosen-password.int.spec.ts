import { ROLES } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { TestClient } from '#test/app/test-client.js';
import { SessionService } from '../session/session.service';
import { anAddress, NEW, OLD, PasswordStage } from './password-stage.fixture';

let stage: PasswordStage;
beforeAll(async () => {
  stage = await PasswordStage.set();
});
afterAll(() => stage.strike());
beforeEach(() => stage.clear());

describe('a link given by an administrator', () => {
  const give = (userId: string, by: TestClient = stage.centre.administrator) =>
    by.post<{ passwordUrl: string | null; sent: boolean }>(`/members/${userId}/password-link`);

  it('goes to the member by e-mail, and is in the trail with what follows', async () => {
    const person = await stage.aPerson();
    expect(await give(person.userId)).toMatchObject({ status: 201, body: { passwordUrl: null, sent: true } });
    await stage.api.drainJobs();
    expect((await stage.choose(stage.lastLink(person.email))).status).toBe(200);
    const trail = await stage.api.tx.query<{ verb: string }>(
      'SELECT verb FROM platform.audit_entry WHERE object_id = $1 AND verb <> $2 ORDER BY id',
      [person.userId, 'sign-in'],
    );
    expect(trail.map(({ verb }) => verb).slice(-3)).toEqual(['give-password-link', 'send-link', 'reset-password']);
  });

  it('is sent alike to whoever belongs to another organisation too, of which nothing is told; it is theirs alone', async () => {
    const there = await stage.api.organisation('École du Sud');
    const shared = await stage.aPerson(['juror']);
    await there.administrator.post('/members', { email: shared.email, displayName: 'x', roles: ['juror'] });
    for (const { administrator } of [stage.centre, there]) {
      const given = await give(shared.userId, administrator);
      expect(given).toMatchObject({ status: 201, body: { passwordUrl: null, sent: true } });
    }
    await stage.api.drainJobs();
    expect((await stage.choose(stage.lastLink(shared.email))).status).toBe(200);
  });

  it('is refused for whoever is no member, or never had a password', async () => {
    const there = await stage.api.organisation('École du Sud');
    expect(await give(stage.centre.juror.actor.userId, there.administrator)).toMatchObject({ status: 404 });
    const { body } = await stage.centre.administrator.post<{ userId: string }>('/members', {
      email: anAddress(),
      displayName: 'x',
      roles: ['juror'],
    });
    expect(await give(body.userId)).toMatchObject({ status: 409, body: { code: 'identity.not-yet-active' } });
  });

  it('is not given to a disabled account; nor is an activation link, nor to whoever has a password; one is sent to whoever has a place elsewhere', async () => {
    const { tx } = stage.api;
    const there = await stage.api.organisation('École de l’Ouest');
    const person = await stage.aPerson();
    const renew = (userId: string) => stage.centre.administrator.post(`/members/${userId}/activation-link`);
    const refused = (code: string) => ({ status: 409, body: { code: `identity.${code}` } });
    expect(await renew(person.userId)).toMatchObject(refused('already-active'));
    await tx.query('UPDATE identity.user_account SET disabled_at = now() WHERE id = $1', [person.userId]);
    expect(await renew(person.userId)).toMatchObject(refused('account-disabled'));
    expect(await give(person.userId)).toMatchObject(refused('account-disabled'));
    const invitation = { email: anAddress(), displayName: 'Noé', roles: ['juror'] };
    const { body: invited } = await stage.centre.administrator.post<{ userId: string }>('/members', invitation);
    // Nobody is invited twice at once any more; those who were before then remain.
    await tx.query(
      `INSERT INTO identity.membership (id, organisation_id, user_id, display_name, email, role)
       SELECT $1, $2, id, display_name, email, 'juror' FROM identity.user_account WHERE id = $3`,
      [newId(), there.organisationId, invited.userId],
    );
    expect(await renew(invited.userId)).toMatchObject({ status: 201, body: { activationUrl: null, sent: true } });
  });

  it('is not sent, nor followed, once the person has joined another organisation', async () => {
    const there = await stage.api.organisation('École de l’Est');
    const [before, after] = [await stage.aPerson(['juror']), await stage.aPerson(['juror'])];
    const join = ({ email }: { email: string }) =>
      there.administrator.post('/members', { email, displayName: 'x', roles: ['juror'] });
    await give(before.userId);
    await join(before);
    await give(after.userId);
    await stage.api.drainJobs();
    expect(stage.mail.to(before.email)).toEqual([]);
    await join(after);
    expect((await stage.choose(stage.lastLink(after.email))).status).toBe(404);
  });
});

describe('changing one’s password', () => {
  it('asks for the present one, closes one’s other sessions and withdraws the links that were out', async () => {
    const person = await stage.aPerson();
    await stage.forgotten(person.email);
    await stage.api.drainJobs();
    const { token, me } = await stage.api.get(SessionService).open(person.userId);
    const actor = {
      kind: 'person',
      userId: person.userId,
      organisationId: stage.centre.organisationId,
      roles: ['coordinator'],
    } as const;
    const here = new TestClient(stage.api.app, actor, { cookie: `certitude=${token}`, 'x-csrf-token': me.csrfToken });
    const wrong = await here.put('/auth/password', { currentPassword: 'pas le bon', password: NEW });
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'identity.present-password-wrong', errors: [{ pointer: '/currentPassword' }] },
    });
    expect(await person.isSignedIn()).toBe(true);

    expect((await here.put('/auth/password', { currentPassword: OLD, password: NEW })).status).toBe(204);
    expect((await here.get('/auth/me')).status).toBe(200);
    expect(await person.isSignedIn()).toBe(false);
    expect((await stage.signIn(person.email, NEW)).status).toBe(200);
    expect((await stage.choose(stage.lastLink(person.email), 'encore une autre phrase')).status).toBe(404);
  });

  it('slows down whoever tries present passwords from a session left open', async () => {
    const person = await stage.aPerson();
    const { token, me } = await stage.api.get(SessionService).open(person.userId);
    const here = new TestClient(stage.api.app, stage.centre.coordinator.actor, {
      cookie: `certitude=${token}`,
      'x-csrf-token': me.csrfToken,
    });
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await here.put('/auth/password', { currentPassword: `essai ${attempt}`, password: NEW });
    }
    const throttled = await here.put('/auth/password', { currentPassword: OLD, password: NEW });
    expect(throttled.status).toBe(429);
  });

  it('is for the person, never for a key of theirs', async () => {
    const everybody = await stage.centre.person(ROLES);
    const key = await everybody.post<{ secret: string }>('/api-keys', { label: 'ERP', scopes: ['member:read'] });
    const caller = new TestClient(stage.api.app, everybody.actor, { authorization: `Bearer ${key.body.secret}` });
    expect(await caller.put('/auth/password', { currentPassword: OLD, password: NEW })).toMatchObject({ status: 403 });
  });
});
