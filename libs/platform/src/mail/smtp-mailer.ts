import { createTransport } from 'nodemailer';
import { inTime } from '../jobs/in-time';
import { MailError } from './mail.errors';
import { Mailer, type Mail } from './mailer';

const SECONDS = 1_000;
/** The longest one letter may keep a job, whatever the server does. */
const PATIENCE_MS = 60 * SECONDS;

const TRANSPORT = {
  connectionTimeout: 10 * SECONDS,
  greetingTimeout: 10 * SECONDS,
  socketTimeout: 20 * SECONDS,
  dnsTimeout: 5 * SECONDS,
  // A letter is made of what is given here: no file and no address is read on its behalf.
  disableFileAccess: true,
  disableUrlAccess: true,
};

/** No holiday answer is wanted, and none is started. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** A mail server, reached by an `smtp:` or `smtps:` address; one connection per letter. */
export class SmtpMailer extends Mailer {
  readonly enabled = true;
  private readonly transport: ReturnType<typeof createTransport>;

  constructor({ url, from }: { readonly url: string; readonly from: string }) {
    super();
    this.transport = createTransport({ url, ...TRANSPORT }, { from, headers: HEADERS });
  }

  async send({ to, subject, text, html }: Mail): Promise<void> {
    try {
      // An address is never read as a list of them, nor as a name and an address.
      const recipient = { name: '', address: to };
      await inTime(this.transport.sendMail({ to: recipient, subject, text, html }), PATIENCE_MS, 'ETIMEDOUT');
    } catch (error) {
      throw mailErrorOf(error);
    }
  }
}

/** Refused for good only where the reply is about this letter: a refused sender or password is the installation's. */
const ABOUT_THE_LETTER = /^(RCPT TO|DATA)$/;

function mailErrorOf(error: unknown): MailError {
  const { code, command, responseCode } = Object(error) as Record<string, unknown>;
  const step = typeof command === 'string' ? command : '';
  const reply = typeof responseCode === 'number' ? responseCode : undefined;
  const isRefused = reply !== undefined && reply >= 500 && reply < 600 && ABOUT_THE_LETTER.test(step);
  const told = [step, reply ?? (typeof code === 'string' ? code : 'unknown')].filter((part) => part !== '');
  return new MailError(isRefused ? 'refused' : 'delayed', told.join(' '));
}
