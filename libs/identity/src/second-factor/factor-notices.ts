import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { Transaction } from '#platform/database/transaction.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { Mailer } from '#platform/mail/mailer.js';
import type { FactorNews } from '../account/factor-news';
import type { Visit } from '../device/visit';
import { FactorNotice } from './factor-notice.entity';
import { tellFactorNews } from './factor-notice.jobs';

@Injectable()
export class FactorNotices {
  constructor(
    private readonly tx: Transaction,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** The account's owner will hear of it, where e-mails leave. Joins the transaction under way. @returns whether they will */
  async tell(userId: string, news: FactorNews, visit?: Pick<Visit, 'device' | 'network'>): Promise<boolean> {
    if (!this.mailer.enabled) return false;
    const { device = '', network = '' } = visit ?? {};
    const notice = { id: newId(), userId, news, device, network, happenedAt: this.clock.now() };
    await this.tx.manager.insert(FactorNotice, notice);
    await this.outbox.add(tellFactorNews, { noticeId: notice.id });
    return true;
  }
}
