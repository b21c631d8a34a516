import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Role } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { unlessDiskFull } from '#platform/database/database-trouble.js';
import { Transaction } from '#platform/database/transaction.js';
import { KnownDevices } from '../device/known-devices';
import type { Visit } from '../device/visit';
import { refuse } from '../identity.errors';
import { FailedSignIns } from './failed-sign-ins';
import { LiveSessionReader } from './live-session.reader';
import { PasswordCheck } from './password-check';
import { PersonReader } from '../account/person.reader';
import { csrfTokenOf, newToken, tokenDigest } from '../account/secrets';
import { PendingSignIns, type PendingSignIn } from '../second-factor/pending-sign-ins';
import { SecondFactorReader } from '../second-factor/second-factor.reader';
import type { Me, SignInRequest } from './session.contract';
import { MeReader } from './me.reader';

/** A juror's day is long and starts early; the session outlives it, not the night. */
export const SESSION_HOURS = 14;

/** By what else than a password somebody comes in: an organisation's provider, which opens that organisation alone. */
export interface ProviderDoor {
  readonly providerId: string;
  readonly organisationId: string;
}

export interface OpenedSession {
  token: string;
  expiresAt: Date;
  me: Me;
  /** What the browser is to keep, to be known next time. */
  deviceToken?: string;
}

/** Who holds a session, and what it is good for. */
export interface HeldSession {
  readonly actor: Actor;
  readonly csrfToken: string;
  /** Nothing but adding the second factor that their organisation asks for. */
  readonly mustEnrol: boolean;
}

/** A session, or the wait for the second factor of an account that has one. */
export type BegunSession = OpenedSession | PendingSignIn;

export const isPending = (begun: BegunSession): begun is PendingSignIn => 'pendingToken' in begun;

/** Opaque sessions kept on the server: revocable at once, nothing to read in the cookie. */
@Injectable()
export class SessionService {
  constructor(
    private readonly tx: Transaction,
    private readonly live: LiveSessionReader,
    private readonly me: MeReader,
    private readonly people: PersonReader,
    private readonly passwords: PasswordCheck,
    private readonly devices: KnownDevices,
    private readonly factors: SecondFactorReader,
    private readonly pending: PendingSignIns,
    private readonly failed: FailedSignIns,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The account of these credentials.
   * @throws `identity.sign-in-failed` (401) without saying which of the two is wrong; `identity.sign-in-throttled` (429).
   */
  async authenticate({ email, password }: SignInRequest, { address, deviceToken }: Visit): Promise<string> {
    const [account] = await this.tx.query<{ id: string; password_hash: string | null }>(
      'SELECT id, password_hash FROM identity.user_account WHERE email = $1 AND disabled_at IS NULL',
      [email],
    );
    const claim = { email, address, deviceToken };
    if (!(await this.passwords.passes(claim, account?.password_hash, password)) || !account) {
      await this.failed.recordPassword(account?.id);
      throw refuse.signInFailed();
    }
    return account.id;
  }

  /** What a password or a link gives: a session, unless the account has a second factor, which is then waited for. */
  async begin(userId: string, visit?: Visit, replaced?: string): Promise<BegunSession> {
    if (!(await this.factors.isHeldBy(userId))) return this.open(userId, visit, replaced);
    // A code would open nothing either.
    await this.through(userId);
    return this.pending.begin(userId);
  }

  /**
   * Opens a session in the person's first organisation, among those that a password opens, once all that the account asks for
   * was given; by a provider, in its own. From a browser, it takes the place of the one that the browser had (`replaced`, its
   * token), and the browser is known from then on.
   * @throws `identity.provider-asked` (403) when every organisation of theirs wants them to come by its provider.
   */
  open(userId: string, visit?: Visit, replaced?: string, door?: ProviderDoor): Promise<OpenedSession> {
    return this.acrossOrganisations(async () => {
      const actor = await this.through(userId, door);
      const token = newToken();
      const digest = tokenDigest(token);
      const expiresAt = new Date(this.clock.now().getTime() + SESSION_HOURS * 3_600_000);
      await this.tx.query(
        `INSERT INTO identity.user_session (token_hash, user_id, organisation_id, provider_id, expires_at, device, network)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          digest,
          userId,
          actor.organisationId,
          door?.providerId ?? null,
          expiresAt,
          visit?.device ?? '',
          visit?.network ?? '',
        ],
      );
      await this.tx.query(
        'DELETE FROM identity.user_session WHERE user_id = $1 AND expires_at < $2 OR token_hash = $3',
        [userId, this.clock.now(), replaced === undefined ? null : tokenDigest(replaced)],
      );
      const deviceToken = visit && (await this.devices.remember(userId, visit));
      await this.audit.record(actor, {
        verb: door ? 'sign-in-by-provider' : 'sign-in',
        objectType: 'user-account',
        objectId: userId,
      });
      const me = await this.me.of(actor, this.csrfToken(digest, actor));
      return { token, expiresAt, me, ...(deviceToken !== undefined && { deviceToken }) };
    });
  }

  private async through(userId: string, door?: ProviderDoor): Promise<Actor> {
    const found = await this.people.through(userId, door?.organisationId ?? null);
    if (!found) throw refuse.signInFailed();
    if (found.asksProvider) throw refuse.providerAsked();
    return found.actor;
  }

  /** Who holds this session, or `undefined` when it is unknown, expired, or its organisation gave them no role any more. */
  async actorOf(token: string): Promise<HeldSession | undefined> {
    const digest = tokenDigest(token);
    const session = await this.live.byDigest(digest);
    if (!session) return undefined;
    if (session.stale) {
      const seen = [digest, this.clock.now()];
      await this.tx
        .query('UPDATE identity.user_session SET last_seen_at = $2 WHERE token_hash = $1', seen)
        .catch(unlessDiskFull);
    }
    const { user_id: userId, organisation_id: organisationId, roles, by_provider: onlyHere } = session;
    const actor: Actor = { kind: 'person', userId, organisationId, roles, ...(onlyHere && { onlyHere }) };
    return { actor, csrfToken: this.csrfToken(digest, actor), mustEnrol: session.must_enrol };
  }

  /**
   * @throws `identity.organisation-unknown` (404) when the person holds no role there, or came by a provider, which is told
   * nothing of elsewhere; `identity.provider-asked` (403) when they are to come there by its provider.
   */
  switchOrganisation(actor: Actor, token: string, organisationId: string): Promise<Me> {
    if (actor.onlyHere === true && organisationId !== actor.organisationId) throw refuse.organisationUnknown();
    return this.acrossOrganisations(async () => {
      const digest = tokenDigest(token);
      const moved = await this.tx.query<{ roles: Role[]; asks_provider: boolean }>(
        `SELECT array_agg(role) AS roles, identity.asks_provider($2, $1) AS asks_provider
         FROM identity.membership WHERE user_id = $1 AND organisation_id = $2 GROUP BY user_id`,
        [actor.userId, organisationId],
      );
      if (!moved[0]) throw refuse.organisationUnknown();
      if (moved[0].asks_provider && actor.onlyHere !== true) throw refuse.providerAsked();
      await this.tx.query('UPDATE identity.user_session SET organisation_id = $2 WHERE token_hash = $1', [
        digest,
        organisationId,
      ]);
      const there: Actor = { ...actor, organisationId, roles: moved[0].roles };
      await this.audit.record(there, {
        verb: 'switch-organisation',
        objectType: 'user-account',
        objectId: actor.userId,
      });
      return this.me.of(there, this.csrfToken(digest, there));
    });
  }

  close(actor: Actor, token: string): Promise<void> {
    return this.tx.run(async () => {
      await this.tx.query('DELETE FROM identity.user_session WHERE token_hash = $1', [tokenDigest(token)]);
      await this.audit.record(actor, { verb: 'sign-out', objectType: 'user-account', objectId: actor.userId });
    });
  }

  /** A person signs in and moves between organisations before any of them is the one that asks. */
  private acrossOrganisations<T>(work: () => Promise<T>): Promise<T> {
    return this.tx.acrossOrganisations('sign-in', () => this.tx.run(work));
  }

  private csrfToken(sessionDigest: string, { organisationId }: Actor): string {
    return csrfTokenOf(this.config.sessionSecret, sessionDigest, organisationId);
  }
}
