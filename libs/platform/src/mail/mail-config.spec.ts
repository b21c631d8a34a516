import { ConfigError, readConfig } from '../config/config';

const mailOf = (env: Record<string, string>) =>
  readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgresql://localhost/x', ...env }).mail;

it('writes no letter unless a mail server is named', () => {
  expect(mailOf({})).toBeUndefined();
  expect(mailOf({ MAIL_FROM: 'certitude@exemple.test' })).toBeUndefined();
});

it.each(['certitude@exemple.test', 'Certitude <certitude@exemple.test>'])('writes as %s', (from) => {
  expect(mailOf({ SMTP_URL: 'smtps://user:secret@mail.test:465', MAIL_FROM: from })).toEqual({
    url: 'smtps://user:secret@mail.test:465',
    from,
  });
});

it.each([
  undefined,
  '',
  'certitude',
  'a@b.test, c@d.test',
  'Certitude <a@b.test> <c@d.test>',
  'a@b.test\nBcc: c@d.test',
])('refuses to start with a mail server and %j as sender', (from) => {
  const env = { SMTP_URL: 'smtp://localhost:1025', ...(from !== undefined && { MAIL_FROM: from }) };
  expect(() => mailOf(env)).toThrow(ConfigError);
  expect(() => mailOf(env)).toThrow(/^MAIL_FROM : à définir/);
});

it('refuses an address that is no mail server’s', () => {
  expect(() => mailOf({ SMTP_URL: 'https://mail.test', MAIL_FROM: 'a@b.test' })).toThrow(/^SMTP_URL/);
});
