import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import { TestMailServer } from '#testing/mail/mail-server.js';
import type { Me } from '../session/session.contract';
import { SessionService } from '../session/session.service';

export const OLD = 'une phrase assez longue';
export const NEW = 'une autre phrase, plus longue';

export const tokenOf = (link: string) => link.split('/').at(-1);

let count = 0;
export const anAddress = () => `personne-${(count += 1)}@exemple.test`;

/** An installation that sends e-mails, and what people do there with their passwords. */
export class PasswordStage {
  private readonly opening: number;

  private constructor(
    readonly api: TestApi,
    readonly mail: TestMailServer,
    readonly centre: TestOrganisation,
  ) {
    this.opening = api.clock.now().getTime();
  }

  static async set(): Promise<PasswordStage> {
    const mail = await TestMailServer.start();
    const api = await startTestApi(mail.environment);
    const centre = await api.organisation('École du Nord');
    await api.drainJobs();
    return new PasswordStage(api, mail, centre);
  }

  async strike(): Promise<void> {
    await this.api.close();
    await this.mail.down();
  }

  /** Nothing received yet, at the opening hour, nobody slowed down. */
  async clear(): Promise<void> {
    this.mail.received.length = 0;
    this.minutesLater(0);
    await this.api.tx.query('DELETE FROM identity.sign_in_throttle');
  }

  minutesLater(minutes: number): void {
    this.api.clock.set(new Date(this.opening + minutes * 60_000));
  }

  lastLink(email: string): string {
    return /http:\S+/.exec(this.mail.to(email)[0]?.text ?? '')?.[0] ?? '';
  }

  forgotten(email: string) {
    return this.api.stranger.post<{ byMail: boolean }>('/auth/password-reset', { email });
  }

  choose(link: string, password = NEW) {
    return this.api.stranger.post<Me>('/auth/password', { token: tokenOf(link), password });
  }

  signIn(email: string, password: string) {
    return this.api.stranger.post('/auth/sign-in', { email, password });
  }

  /** A member with a password, OLD, and a session open somewhere. */
  async aPerson(roles: string[] = ['coordinator']) {
    const email = anAddress();
    const invitation = { email, displayName: 'Léa Roux', roles };
    const { body } = await this.centre.administrator.post<{ userId: string }>('/members', invitation);
    await this.api.drainJobs();
    const token = tokenOf(this.lastLink(email));
    expect((await this.api.stranger.post('/auth/activate', { token, password: OLD })).status).toBe(200);
    this.mail.received.length = 0;
    const sessions = this.api.get(SessionService);
    const open = await sessions.open(body.userId);
    return { email, userId: body.userId, isSignedIn: async () => (await sessions.actorOf(open.token)) !== undefined };
  }
}
