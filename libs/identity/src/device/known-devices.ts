import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Transaction } from '#platform/database/transaction.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { Mailer } from '#platform/mail/mailer.js';
import { newToken, tokenDigest } from '../account/secrets';
import { tellNewDevice } from './device.jobs';
import { KnownDevice } from './known-device.entity';
import { DEVICE_DAYS, type Visit } from './visit';

/** Browsers that accounts were opened with. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly tx: Transaction,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Whether the account of this e-mail was opened with this browser. Asked the same way when there is no such account. */
  async isKnown(email: string, { deviceToken }: Pick<Visit, 'deviceToken'>): Promise<boolean> {
    const known = await this.tx.query(
      `SELECT FROM identity.known_device device JOIN identity.user_account account ON account.id = device.user_id
       WHERE account.email = $1 AND device.token_hash = $2 AND device.last_seen_at > $3`,
      [email, tokenDigest(deviceToken ?? ''), this.forgottenBefore()],
    );
    return known.length > 0;
  }

  /**
   * From now on this browser is one of theirs; of a new one they are told. Joins the transaction under way.
   * @returns the token the browser is to keep
   */
  async remember(userId: string, { deviceToken, device, network }: Visit): Promise<string> {
    const token = deviceToken ?? newToken();
    const [now, digest] = [this.clock.now(), tokenDigest(token)];
    await this.tx.query('DELETE FROM identity.known_device WHERE user_id = $1 AND last_seen_at < $2', [
      userId,
      this.forgottenBefore(),
    ]);
    const known = await this.tx.query(
      `WITH seen AS (
         UPDATE identity.known_device SET description = $3, network = $4, last_seen_at = $5
         WHERE user_id = $1 AND token_hash = $2 RETURNING id)
       SELECT id FROM seen`,
      [userId, digest, device, network, now],
    );
    if (known.length > 0) return token;
    const isToBeTold = this.mailer.enabled && (await this.isUnlikeOthers(userId, { device, network }));
    const seen = { description: device, network, firstSeenAt: now, lastSeenAt: now, toldAt: null };
    const added = this.tx.manager.create(KnownDevice, { id: newId(), userId, tokenHash: digest, ...seen });
    await this.tx.manager.createQueryBuilder().insert().into(KnownDevice).values(added).orIgnore().execute();
    if (isToBeTold) await this.outbox.add(tellNewDevice, { deviceId: added.id });
    return token;
  }

  /**
   * Whether its owner is to hear of it: not of the first of an account, nor of a second one like it the same day, as those
   * who keep no cookie show at each visit.
   */
  private async isUnlikeOthers(
    userId: string,
    { device, network }: Pick<Visit, 'device' | 'network'>,
  ): Promise<boolean> {
    const [others] = await this.tx.query<{ some: boolean; alike: boolean }>(
      `SELECT count(*) > 0 AS some,
         count(*) FILTER (WHERE description = $2 AND network = $3 AND last_seen_at > $4::timestamptz - interval '1 day') > 0 AS alike
       FROM identity.known_device WHERE user_id = $1`,
      [userId, device, network, this.clock.now()],
    );
    return others?.some === true && !others.alike;
  }

  private forgottenBefore(): Date {
    return new Date(this.clock.now().getTime() - DEVICE_DAYS * 86_400_000);
  }
}
