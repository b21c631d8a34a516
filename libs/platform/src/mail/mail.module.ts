import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { RestorationHold } from '../restoration/restoration-hold';
import { RestorationModule } from '../restoration/restoration.module';
import { HeldMailer } from './held-mailer';
import { MailTemplates } from './mail-templates';
import { Mailer, NoMailer } from './mailer';
import { SmtpMailer } from './smtp-mailer';

/** Letters, where SMTP_URL is set. */
@Global()
@Module({
  imports: [RestorationModule],
  providers: [
    {
      provide: Mailer,
      inject: [CONFIG, RestorationHold],
      useFactory: ({ mail }: Config, hold: RestorationHold): Mailer =>
        mail ? new HeldMailer(new SmtpMailer(mail), hold) : new NoMailer(),
    },
    {
      provide: MailTemplates,
      inject: [CONFIG],
      useFactory: ({ templatesDirectory }: Config) => new MailTemplates(join(templatesDirectory, 'emails')),
    },
  ],
  exports: [Mailer, MailTemplates],
})
export class MailModule {}
