import { generateSync } from 'otplib';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestResponse } from '#test/app/test-client.js';
import { TestMailServer } from '#testing/mail/mail-server.js';
import type { AuthenticatorToConfirm, RecoveryCodesView } from '../second-factor/second-factor.contract';
import { hashPassword } from '../session/passwords';
import type { Me } from '../session/session.contract';

export const PASSWORD = 'une phrase assez longue';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

/** A browser: it keeps its cookies and the token of its session. */
export class TestBrowser {
  private readonly jar = new Map<string, string>();
  private csrfToken = '';

  constructor(
    private readonly api: TestApi,
    private readonly address = '203.0.113.9',
  ) {}

  get headers(): Record<string, string> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      'user-agent': FIREFOX,
      'x-forwarded-for': this.address,
      'x-csrf-token': this.csrfToken,
      ...(cookie && { cookie }),
    };
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.jar;
  }

  /** The same cookies, in somebody else's hands. */
  copied(address = this.address): TestBrowser {
    const copy = new TestBrowser(this.api, address);
    for (const [name, value] of this.jar) copy.jar.set(name, value);
    copy.csrfToken = this.csrfToken;
    return copy;
  }

  async get<T = unknown>(path: string): Promise<TestResponse<T>> {
    return this.kept(await this.api.stranger.get<T>(path, { headers: this.headers }));
  }

  async post<T = unknown>(path: string, body?: unknown): Promise<TestResponse<T>> {
    return this.kept(await this.api.stranger.post<T>(path, body, { headers: this.headers }));
  }

  signIn(email: string, password = PASSWORD): Promise<TestResponse<Me>> {
    return this.post<Me>('/auth/sign-in', { email, password });
  }

  giveCode(code: string): Promise<TestResponse<Me>> {
    return this.post<Me>('/auth/sign-in/code', { code });
  }

  async isSignedIn(): Promise<boolean> {
    return (await this.get('/auth/me')).status === 200;
  }

  private kept<T>(answer: TestResponse<T>): TestResponse<T> {
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(String(cookie)) ?? [];
      if (name !== undefined && value !== undefined) this.jar.set(name, value);
    }
    const { csrfToken } = (answer.body ?? {}) as Partial<Me>;
    if (csrfToken !== undefined) this.csrfToken = csrfToken;
    return answer;
  }
}

export interface Somebody {
  email: string;
  userId: string;
}

/** Somebody with an application that gives codes. */
export interface Enrolled extends Somebody {
  /** Where they enrolled it, signed in still. */
  browser: TestBrowser;
  secret: string;
  recoveryCodes: string[];
}

export const codeOf = (answer: TestResponse) => (answer.body as { code?: string }).code;

/** An installation that sends e-mails, and people with two steps to their sign-in. */
export class FactorStage {
  private readonly opening: number;

  private constructor(
    readonly api: TestApi,
    readonly mail: TestMailServer,
    private readonly passwordHash: string,
  ) {
    this.opening = api.clock.now().getTime();
  }

  static async set(): Promise<FactorStage> {
    const mail = await TestMailServer.start();
    const api = await startTestApi({ ...mail.environment, TRUST_PROXY: '1' });
    return new FactorStage(api, mail, await hashPassword(PASSWORD));
  }

  async strike(): Promise<void> {
    await this.api.close();
    await this.mail.down();
  }

  secondsLater(seconds: number): void {
    this.api.clock.set(new Date(this.api.clock.now().getTime() + seconds * 1000));
  }

  /** At the opening hour again, nobody slowed down. */
  async clear(): Promise<void> {
    this.api.clock.set(new Date(this.opening));
    await this.api.tx.query('DELETE FROM identity.sign_in_throttle');
  }

  browser(address?: string): TestBrowser {
    return new TestBrowser(this.api, address);
  }

  /** The code of the moment. */
  codeNow(secret: string, secondsAway = 0): string {
    return generateSync({ secret, epoch: Math.floor(this.api.clock.now().getTime() / 1000) + secondsAway });
  }

  /** Somebody with a password, signed in nowhere. */
  async somebody(centre?: TestOrganisation): Promise<Somebody> {
    const { coordinator } = centre ?? (await this.api.organisation());
    return this.withPassword(coordinator.actor.userId);
  }

  async withPassword(userId: string): Promise<Somebody> {
    await this.api.tx.query('UPDATE identity.user_account SET password_hash = $2 WHERE id = $1', [
      userId,
      this.passwordHash,
    ]);
    const [account] = await this.api.tx.query<{ email: string }>(
      'SELECT email FROM identity.user_account WHERE id = $1',
      [userId],
    );
    await this.api.tx.query('DELETE FROM identity.user_session WHERE user_id = $1', [userId]);
    return { userId, email: account?.email ?? '' };
  }

  /** The step of the code that confirmed is over: the next one may be used at once. */
  async enrolled(person?: Somebody): Promise<Enrolled> {
    const { email, userId } = person ?? (await this.somebody());
    const browser = this.browser();
    expect((await browser.signIn(email)).status).toBe(200);
    const begun = await browser.post<AuthenticatorToConfirm>('/auth/second-factor/authenticator', {
      currentPassword: PASSWORD,
    });
    expect(begun.status).toBe(201);
    const { secret } = begun.body;
    const confirmed = await browser.post<RecoveryCodesView>('/auth/second-factor/authenticator/confirmation', {
      code: this.codeNow(secret),
    });
    expect(confirmed.status).toBe(200);
    this.secondsLater(30);
    return { email, userId, browser, secret, recoveryCodes: confirmed.body.recoveryCodes };
  }

  async verbsOf(userId: string): Promise<string[]> {
    const rows = await this.api.tx.query<{ verb: string }>(
      'SELECT verb FROM platform.audit_entry WHERE object_id = $1 ORDER BY id',
      [userId],
    );
    return rows.map(({ verb }) => verb);
  }
}
