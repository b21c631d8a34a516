import { Injectable, Logger } from '@nestjs/common';
import type { z } from 'zod';
import { ROLES, type Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { HandlesJob, OnJobExhausted } from '#platform/jobs/handles-job.js';
import { idle, type Idle } from '#platform/jobs/idle.js';
import { UserAccount } from '../account/user-account.entity';
import { AccountLink, purposeFor } from './account-link.entity';
import { passwordForgotten, sendAccountLink } from './account-link.jobs';
import { AccountLinks } from './account-links';
import { type Addressee, AddresseeReader } from '../account/addressee.reader';
import { LinkPost, type LinkLetter } from './link-post';

const MINUTES = 60_000;
/** Asked twice in a row, somebody finds one letter; nobody can fill their mailbox. */
const PAUSE_MS = 5 * MINUTES;
/** A request that waited longer in a queue than its link would have lived is of no use to anybody. */
const STALE_MS = 60 * MINUTES;

/** Letters that carry a link: what was allowed when they were asked for is read again when they leave. */
@Injectable()
export class LinkMail {
  private readonly log = new Logger(LinkMail.name);

  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly links: AccountLinks,
    private readonly addressees: AddresseeReader,
    private readonly post: LinkPost,
  ) {}

  @HandlesJob(passwordForgotten)
  onForgotten({ userId, askedAt }: z.infer<typeof passwordForgotten.payload>): Promise<void | Idle> {
    const asked = new Date(askedAt);
    return this.tx.run(async () => {
      const account = await this.tx.manager.findOneBy(UserAccount, { id: userId });
      if (!account || (await this.addressees.of(userId)) === undefined) return idle('nobody has this address');
      const now = this.clock.now();
      if (now.getTime() - asked.getTime() > STALE_MS) return idle('it was asked for too long ago');
      const current = await this.tx.manager.findOneBy(AccountLink, { userId });
      if (current && isAnswered(current, asked, now)) return idle('a link was given since');
      await this.links.giveToReader(account, asked, ROLES);
      return undefined;
    });
  }

  /**
   * Sends the letter, unless it was: brought again, it finds so. Were the process killed between the letter and the
   * memory of it, a second letter would follow, and its link would be the one that works.
   */
  @HandlesJob(sendAccountLink)
  async send({ linkId }: z.infer<typeof sendAccountLink.payload>): Promise<void | Idle> {
    const letter = await this.tx.run(() => this.prepare(linkId));
    if (!letter) return idle('the letter has left, or must not leave any more');
    const outcome = await this.post.send(letter);
    const isSettled = await this.settle(linkId, outcome);
    return isSettled ? undefined : idle('the link was settled meanwhile');
  }

  @OnJobExhausted(sendAccountLink)
  async onGivenUp({ linkId }: z.infer<typeof sendAccountLink.payload>): Promise<void | Idle> {
    const isSettled = await this.settle(linkId, 'failed');
    return isSettled ? undefined : idle('the link was settled meanwhile');
  }

  /** The letter with a token of its own, or nothing when it must not leave any more. */
  private async prepare(linkId: string): Promise<LinkLetter | undefined> {
    const link = await this.lockLink(linkId);
    // Replaced by a later one, used, or sent already.
    if (!link || link.isSettled) return undefined;
    const account = await this.tx.manager.findOneBy(UserAccount, { id: link.userId });
    const addressee = await this.addressees.of(link.userId);
    if (!account || !addressee || purposeFor(account) !== link.purpose || !isWithin(link, addressee)) {
      this.log.warn({ linkId, userId: link.userId }, 'a link asked for earlier is not allowed any more: not sent');
      await this.links.withdraw(link.userId);
      return undefined;
    }
    const url = this.links.issue(link);
    await this.tx.manager.save(link);
    return { link, addressee, url };
  }

  /** @returns whether it was not settled before */
  private settle(linkId: string, outcome: 'sent' | 'failed'): Promise<boolean> {
    return this.tx.run(async () => {
      const link = await this.lockLink(linkId);
      if (!link || link.isSettled) return false;
      const now = this.clock.now();
      if (outcome === 'sent') link.sentAt = now;
      else link.failedAt = now;
      await this.tx.manager.save(link);
      const [first] = (await this.addressees.of(link.userId))?.memberships ?? [];
      const organisationId = link.organisationId ?? first?.organisationId;
      // Whoever belongs nowhere has no trail to be in.
      if (organisationId !== undefined) {
        const system: Actor = { kind: 'system', userId: link.userId, organisationId, roles: [] };
        const verb = outcome === 'sent' ? 'send-link' : 'fail-to-send-link';
        await this.tx.acrossOrganisations('account-link', () =>
          this.audit.record(system, { verb, objectType: 'user-account', objectId: link.userId, after: link.purpose }),
        );
      }
      return true;
    });
  }

  private lockLink(id: string): Promise<AccountLink | null> {
    return this.tx.manager.findOne(AccountLink, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}

/** This very request was dealt with, or a later one; or a letter of the last minutes is there to be found. */
function isAnswered(link: AccountLink, asked: Date, now: Date): boolean {
  const since = link.askedAt.getTime() - asked.getTime();
  if (since > 0 || (since === 0 && link.organisationId === null)) return true;
  return link.byMail && link.isAlive(now) && since > -PAUSE_MS;
}

/** Whether the account holds, today, nothing that whoever asked for the link could not have given. */
function isWithin({ organisationId, opens }: AccountLink, { memberships }: Addressee): boolean {
  if (organisationId === null) return true;
  return memberships.every(
    (held) => held.organisationId === organisationId && held.roles.every((role) => opens.includes(role)),
  );
}
