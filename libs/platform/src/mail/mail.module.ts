import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { MailTemplates } from './mail-templates';
import { Mailer, NoMailer } from './mailer';
import { SmtpMailer } from './smtp-mailer';

/** Letters, where SMTP_URL is set. */
@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [CONFIG],
      useFactory: ({ mail }: Config): Mailer => (mail ? new SmtpMailer(mail) : new NoMailer()),
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
