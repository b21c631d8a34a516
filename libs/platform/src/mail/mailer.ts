/** One letter to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** How letters leave. Refusals are `MailError`s; none of them, nor any log, says to whom. */
export abstract class Mailer {
  /** Whether this installation sends letters at all; otherwise links are handed over by people. */
  abstract readonly enabled: boolean;

  /**
   * Resolves once the mail server has taken charge of the letter. Never inside a transaction: it may take a minute.
   * @throws MailError `refused` when asking again would be answered the same, `delayed` when it may pass later.
   */
  abstract send(mail: Mail): Promise<void>;
}

/** An installation without a mail server. */
export class NoMailer extends Mailer {
  readonly enabled = false;

  send(): Promise<void> {
    return Promise.reject(new Error('no mail server: SMTP_URL is not set in this process'));
  }
}
