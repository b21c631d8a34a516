import { Members } from '../member/members';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestResponse } from '#test/app/test-client.js';
import type { Role } from '#kernel/actor.js';
import type { SignInProviderView } from './oidc.contract';
import { CLIENT, RealProvider, type SomebodyThere } from './provider.fixture';

/** A sign-in under way, in a browser that holds these cookies. */
export interface Begun {
  readonly url: string;
  readonly cookie: string;
}

const cookieIn = ({ headers }: TestResponse, name: string): string | undefined =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((set) => String(set).split(';')[0] ?? '')
    .find((pair) => pair.startsWith(`${name}=`) && !pair.endsWith('='));

/** The api, a real provider, and an organisation that signs in with it. */
export class ProviderStage {
  private constructor(
    readonly api: TestApi,
    readonly provider: RealProvider,
    readonly centre: TestOrganisation,
    readonly providerId: string,
  ) {}

  static async set(): Promise<ProviderStage> {
    const api = await startTestApi({ PROVIDERS_ON_PRIVATE_ADDRESSES: '1' });
    const provider = await RealProvider.start('http://certitude.test/connexion/retour');
    const centre = await api.organisation('École A');
    const saved = await ProviderStage.declare(centre, provider.issuer);
    if (saved.status !== 200) throw new Error(`the provider was refused: ${JSON.stringify(saved.body)}`);
    const [row] = await api.tx.query<{ id: string }>(
      'SELECT id FROM identity.sign_in_provider WHERE organisation_id = $1',
      [centre.organisationId],
    );
    return new ProviderStage(api, provider, centre, row?.id ?? '');
  }

  static declare({ administrator }: TestOrganisation, issuer: string, other: object = {}, ifMatch = 0) {
    return administrator.put<SignInProviderView & { code?: string; detail?: string }>(
      '/organisation/sign-in-provider',
      { ...CLIENT, label: 'Compte École A', issuer, domains: ['ecole-a.test'], passwordsAllowed: true, ...other },
      { ifMatch },
    );
  }

  async strike(): Promise<void> {
    await this.api.close();
    await this.provider.stop();
  }

  /** Somebody invited, who has not come in yet. */
  async invited(email: string, roles: readonly Role[] = ['juror'], { administrator } = this.centre): Promise<string> {
    const invitation = { email, displayName: 'Marie Colin', roles };
    return (await this.api.get(Members).invite(administrator.actor, invitation)).userId;
  }

  async begin(returnTo: string | null = null, cookie = ''): Promise<Begun> {
    const begun = await this.api.stranger.post<{ url: string }>(
      `/auth/providers/${this.providerId}/sign-in`,
      { returnTo },
      { headers: { cookie } },
    );
    if (begun.status !== 200) throw new Error(`not begun: ${JSON.stringify(begun.body)}`);
    return { url: begun.body.url, cookie: cookieIn(begun, 'certitude-errand') ?? '' };
  }

  end(answer: string, cookie: string) {
    return this.api.stranger.post<{ returnTo?: string | null; code?: string }>(
      '/auth/providers/sign-in',
      { answer },
      { headers: { cookie, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' } },
    );
  }

  /** The whole way. @returns the answer, and the session it opened */
  async comesIn(somebody: SomebodyThere, returnTo: string | null = null) {
    const begun = await this.begin(returnTo);
    const answer = await this.end(await this.provider.signIn(begun.url, somebody), begun.cookie);
    return { ...answer, session: cookieIn(answer, 'certitude') };
  }
}
