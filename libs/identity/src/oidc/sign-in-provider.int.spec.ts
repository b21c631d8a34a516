import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { CLIENT } from './provider.fixture';
import { ProviderStage } from './provider-stage.fixture';

jest.setTimeout(60_000);

describe('the provider of an organisation', () => {
  let stage: ProviderStage;
  beforeAll(async () => {
    stage = await ProviderStage.set();
  }, 60_000);
  afterAll(() => stage.strike());

  it('is told to its administrators, never its secret, which the database does not hold in clear', async () => {
    const { administrator, coordinator } = stage.centre;
    const { body, raw } = await administrator.get('/organisation/sign-in-provider');
    expect(body).toEqual({
      label: 'Compte École A',
      issuer: stage.provider.issuer,
      clientId: CLIENT.clientId,
      domains: ['ecole-a.test'],
      passwordsAllowed: true,
      redirectUri: 'http://certitude.test/connexion/retour',
      revision: 1,
    });
    expect(raw.toString()).not.toContain(CLIENT.clientSecret);
    expect((await coordinator.get('/organisation/sign-in-provider')).status).toBe(403);
    const rows = await stage.api.tx.query<{ held: string }>(
      'SELECT sign_in_provider::text AS held FROM identity.sign_in_provider',
    );
    expect(rows.filter(({ held }) => held.includes(CLIENT.clientSecret))).toEqual([]);
  });

  it('is changed by whoever read it, keeps its secret when none is given, and the same change changes nothing', async () => {
    const centre = await stage.api.organisation();
    const first = await ProviderStage.declare(centre, stage.provider.issuer, { domains: ['B.fr', 'a.fr', 'b.fr'] });
    expect(first.body).toMatchObject({ revision: 1, domains: ['a.fr', 'b.fr'] });
    const edit = (other: object, ifMatch: number) =>
      ProviderStage.declare(
        centre,
        stage.provider.issuer,
        { clientSecret: undefined, domains: ['a.fr', 'b.fr'], ...other },
        ifMatch,
      );
    expect((await edit({}, 1)).body.revision).toBe(1);
    expect((await edit({ label: 'Autre' }, 1)).body).toMatchObject({ revision: 2, label: 'Autre' });
    expect((await edit({ label: 'Encore' }, 1)).status).toBe(412);
    expect((await centre.administrator.delete('/organisation/sign-in-provider', { ifMatch: 1 })).status).toBe(412);
  });

  it('is first set with its secret', async () => {
    const centre = await stage.api.organisation();
    expect(await ProviderStage.declare(centre, stage.provider.issuer, { clientSecret: undefined })).toMatchObject({
      status: 422,
      body: { code: 'identity.provider-secret-missing', errors: [{ pointer: '/clientSecret' }] },
    });
  });

  it('gives the secret of one provider to no other: whoever names another says it again', async () => {
    const centre = await stage.api.organisation();
    const domains = ['ecole-m.test'];
    await ProviderStage.declare(centre, stage.provider.issuer, { domains });
    const moved = await ProviderStage.declare(centre, 'http://127.0.0.1:1', { domains, clientSecret: undefined }, 1);
    expect(moved).toMatchObject({ status: 422, body: { code: 'identity.provider-secret-missing' } });
  });

  it('is not withdrawn when there is none', async () => {
    const { administrator } = await stage.api.organisation();
    expect(await administrator.delete('/organisation/sign-in-provider', { ifMatch: 0 })).toMatchObject({
      status: 404,
      body: { code: 'identity.provider-unknown' },
    });
  });

  it('does not take the place of passwords while no administrator has one: nobody would be left were it to fail', async () => {
    const centre = await stage.api.organisation();
    await stage.api.tx.query('UPDATE identity.user_account SET password_hash = NULL WHERE id = $1', [
      centre.administrator.actor.userId,
    ]);
    expect(await ProviderStage.declare(centre, stage.provider.issuer, { passwordsAllowed: false })).toMatchObject({
      status: 422,
      body: { code: 'identity.nobody-left-with-password', errors: [{ pointer: '/passwordsAllowed' }] },
    });
  });

  it('is refused where nothing answers as one, saying where', async () => {
    const centre = await stage.api.organisation();
    const server = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const issuer of [elsewhere, 'http://127.0.0.1:1', 'https://nulle-part.invalid']) {
      const { status, body } = await ProviderStage.declare(centre, issuer);
      expect([status, body.code]).toEqual([422, 'identity.provider-unreachable']);
      expect(body.detail).toContain(issuer);
    }
    server.close();
  });

  it('is refused without https anywhere but on this machine', async () => {
    const centre = await stage.api.organisation();
    expect(await ProviderStage.declare(centre, 'http://fournisseur.exemple.fr')).toMatchObject({
      status: 422,
      body: { code: 'identity.provider-without-https' },
    });
  });

  it('is offered to addresses of its domains, by the name of its organisation', async () => {
    const choices = (domain: string) => stage.api.stranger.get('/auth/providers', { query: { domain } });
    expect((await choices('ecole-a.test')).body).toEqual({
      items: [{ id: stage.providerId, label: 'Compte École A', organisationName: 'École A' }],
    });
    expect((await choices('ailleurs.test')).body).toEqual({ items: [] });
    expect((await choices('x')).status).toBe(422);
  });

  it('is beyond every API key', async () => {
    const { administrator } = stage.centre;
    const made = await administrator.post('/api-keys', { label: 'ERP', scopes: ['provider:manage'] });
    expect(made).toMatchObject({ status: 422, body: { code: 'identity.scope-for-people' } });
  });
});

describe('where the operator does not allow it', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it.each([
    'https://127.0.0.1:1',
    'https://10.0.0.1',
    'https://169.254.169.254',
    'https://localhost:1',
    'https://[::1]:1',
  ])('a provider on this machine or its network is not asked anything: %s', async (issuer) => {
    const { status, body } = await ProviderStage.declare(await api.organisation(), issuer);
    expect([status, body.code]).toEqual([422, 'identity.provider-on-private-address']);
    expect(body.detail).toContain('PROVIDERS_ON_PRIVATE_ADDRESSES');
  });

  it('nor is plain http to this machine', async () => {
    const { body } = await ProviderStage.declare(await api.organisation(), 'http://127.0.0.1:1');
    expect(body.code).toBe('identity.provider-without-https');
  });
});
