import { TestMailServer } from '#testing/mail/mail-server.js';
import { MailError } from './mail.errors';
import { SmtpMailer } from './smtp-mailer';

const ADDRESS = 'lea.darcy@exemple.test';
const letter = {
  to: ADDRESS,
  subject: 'Voilà l’été : à bientôt',
  text: `Bonjour Léa,\n\n${'une phrase plutôt longue '.repeat(12)}\nhttps://exemple.test/activation/abc=def`,
  html: '<p>Bonjour Léa &amp; compagnie</p>',
};

let server: TestMailServer;
let mailer: SmtpMailer;
beforeEach(async () => {
  server = await TestMailServer.start();
  const { SMTP_URL: url, MAIL_FROM: from } = server.environment;
  mailer = new SmtpMailer({ url, from });
});
afterEach(() => server.down());

const failureOf = async (): Promise<MailError> => {
  const error: unknown = await mailer.send(letter).catch((thrown: unknown) => thrown);
  if (!(error instanceof MailError)) throw new Error(`not a MailError: ${String(error)}`);
  return error;
};

it('hands the letter over as it was written, from the installation’s address, as an automatic message', async () => {
  await mailer.send(letter);
  const [mail] = server.to(ADDRESS);
  expect(mail).toMatchObject({ subject: letter.subject, text: letter.text, html: letter.html });
  expect(mail?.from).toBe('Certitude <certitude@exemple.test>');
  expect(mail?.headers).toMatch(/^Auto-Submitted: auto-generated$/m);
});

it.each([
  [550, 'refused'],
  [553, 'refused'],
  [450, 'delayed'],
  [452, 'delayed'],
])('a recipient answered %d is %s', async (code, failure) => {
  server.rule = () => ({ code, message: `5.1.1 <${ADDRESS}> says no` });
  expect(await failureOf()).toMatchObject({ failure, step: `RCPT TO ${code}` });
});

it('a server that is away delays the letter', async () => {
  await server.down();
  expect((await failureOf()).failure).toBe('delayed');
  await server.up();
  await mailer.send(letter);
  expect(server.received).toHaveLength(1);
});

it('never tells in its error whom the letter was for, though the server quotes it', async () => {
  server.rule = (address) => ({ code: 550, message: `unknown mailbox ${address}` });
  const error = await failureOf();
  expect(`${error.message}${error.stack ?? ''}${JSON.stringify(error)}`).not.toContain(ADDRESS);
  expect(error.cause).toBeUndefined();
});

it('writes to one address, whatever the address looks like', async () => {
  await mailer.send({ ...letter, to: 'a@exemple.test, b@exemple.test' }).catch(() => undefined);
  expect(server.received.map(({ to }) => to).filter((to) => to.includes('b@exemple.test'))).toEqual([]);
});
