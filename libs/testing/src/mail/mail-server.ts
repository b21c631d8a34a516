import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readMail, type ReceivedMail } from './read-mail';

/** What the server answers to a recipient: nothing is refused by default. */
export type RecipientRule = (address: string) => { code: number; message: string } | undefined;

/** A real mail server on this machine that keeps what it receives. */
export class TestMailServer {
  readonly received: ReceivedMail[] = [];
  /** Says which recipients are refused, and how. */
  rule: RecipientRule = () => undefined;
  private server: SMTPServer | undefined;
  private port = 0;

  static async start(): Promise<TestMailServer> {
    const server = new TestMailServer();
    await server.up();
    return server;
  }

  /** What `SMTP_URL` and `MAIL_FROM` are to be. */
  get environment(): { SMTP_URL: string; MAIL_FROM: string } {
    return { SMTP_URL: `smtp://127.0.0.1:${this.port}`, MAIL_FROM: 'Certitude <certitude@exemple.test>' };
  }

  /** The letters to one person, the last first. */
  to(address: string): ReceivedMail[] {
    return this.received.filter((mail) => mail.to === address).reverse();
  }

  /** Answers again, at the same address. */
  async up(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 500,
      onRcptTo: ({ address }, _session, accept) => {
        const refusal = this.rule(address);
        accept(refusal && Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
      },
      onData: (stream, _session, accept) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.once('end', () => {
          this.received.push(readMail(Buffer.concat(chunks).toString('utf8')));
          accept();
        });
      },
    });
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Nobody answers any more. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((closed) => server.close(() => closed()));
  }
}
