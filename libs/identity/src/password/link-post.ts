import { Injectable, Logger } from '@nestjs/common';
import { MailError } from '#platform/mail/mail.errors.js';
import { MailTemplates, mailLanguageOf } from '#platform/mail/mail-templates.js';
import { Mailer } from '#platform/mail/mailer.js';
import { INSTANTS } from '../account/letter-instant';
import type { AccountLink, LinkPurpose } from './account-link.entity';
import type { Addressee } from '../account/addressee.reader';

export interface LinkLetter {
  readonly link: AccountLink;
  readonly addressee: Addressee;
  readonly url: string;
}

const TEMPLATES: Readonly<Record<LinkPurpose, string>> = {
  activation: 'invitation',
  'password-reset': 'password-reset',
};

/** Writes the letter of a link and hands it to the mail server. */
@Injectable()
export class LinkPost {
  private readonly log = new Logger(LinkPost.name);

  constructor(
    private readonly mailer: Mailer,
    private readonly templates: MailTemplates,
  ) {}

  /**
   * @returns `failed` when the server will never take this letter: asking again would change nothing.
   * @throws MailError when it may take it later.
   */
  async send({ link, addressee, url }: LinkLetter): Promise<'sent' | 'failed'> {
    const { email, displayName, locale, memberships } = addressee;
    const language = mailLanguageOf(locale);
    const inviter = memberships.find(({ organisationId }) => organisationId === link.organisationId) ?? memberships[0];
    const letter = this.templates.write(TEMPLATES[link.purpose], language, {
      name: displayName,
      organisation: inviter?.organisationName ?? '',
      link: url,
      expires: link.expiresAt ? INSTANTS[language](link.expiresAt) : '',
    });
    try {
      await this.mailer.send({ to: email, ...letter });
      return 'sent';
    } catch (error) {
      if (!(error instanceof MailError) || error.failure !== 'refused') throw error;
      this.log.warn({ linkId: link.id, step: error.step }, 'the mail server refuses this letter');
      return 'failed';
    }
  }
}
