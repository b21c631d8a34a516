import { Inject, Injectable, Logger } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Transaction } from '#platform/database/transaction.js';
import { HandlesJob } from '#platform/jobs/handles-job.js';
import { idle, type Idle } from '#platform/jobs/idle.js';
import { MailError } from '#platform/mail/mail.errors.js';
import { MailTemplates, mailLanguageOf } from '#platform/mail/mail-templates.js';
import { Mailer } from '#platform/mail/mailer.js';
import { AddresseeReader } from '../account/addressee.reader';
import { INSTANTS } from '../account/letter-instant';
import { FACTOR_NEWS_WORDS } from '../i18n/factor-news';
import { FactorNotice } from './factor-notice.entity';
import { tellFactorNews } from './factor-notice.jobs';

/** The letter that tells somebody what became of their second factor. */
@Injectable()
export class FactorNoticeMail {
  private readonly log = new Logger(FactorNoticeMail.name);

  constructor(
    private readonly tx: Transaction,
    private readonly addressees: AddresseeReader,
    private readonly templates: MailTemplates,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Brought again, it finds the notice gone. A worker killed right after sending may send it twice. */
  @HandlesJob(tellFactorNews)
  async tell({ noticeId }: z.infer<typeof tellFactorNews.payload>): Promise<void | Idle> {
    const notice = await this.tx.manager.findOneBy(FactorNotice, { id: noticeId });
    if (!notice) return idle('the notice is gone: it was sent');
    const addressee = await this.addressees.of(notice.userId);
    if (addressee) {
      const language = mailLanguageOf(addressee.locale);
      const letter = this.templates.write('second-factor', language, {
        name: addressee.displayName,
        news: FACTOR_NEWS_WORDS[language][notice.news],
        device: notice.device,
        network: notice.network,
        at: INSTANTS[language](notice.happenedAt),
        link: `${this.config.http.publicUrl}/mon-compte`,
      });
      try {
        await this.mailer.send({ to: addressee.email, ...letter });
      } catch (error) {
        if (!(error instanceof MailError) || error.failure !== 'refused') throw error;
        this.log.warn({ noticeId, step: error.step }, 'the mail server refuses this letter');
      }
    }
    await this.tx.manager.delete(FactorNotice, { id: noticeId });
    return addressee ? undefined : idle('whom it was for belongs nowhere any more');
  }
}
