import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MAIL_LANGUAGES, MailTemplates, mailLanguageOf, type MailFacts, type MailLanguage } from './mail-templates';

const DIRECTORY = resolve(__dirname, '../../../../templates/emails');
const templates = new MailTemplates(DIRECTORY);

type Sample = Record<string, string | Record<MailLanguage, string>>;

/** The sample of a letter; what is said differently in each language has one value for each. */
function sampleOf(name: string, language: MailLanguage): MailFacts {
  const sample = JSON.parse(readFileSync(join(DIRECTORY, name, 'sample.json'), 'utf8')) as Sample;
  return Object.fromEntries(
    Object.entries(sample).map(([key, value]) => [key, typeof value === 'string' ? value : value[language]]),
  );
}

const letters = templates.names.flatMap((name) => MAIL_LANGUAGES.map((language) => [name, language] as const));

it('has the letters the product sends', () => {
  expect(templates.names).toEqual(['invitation', 'new-device', 'password-reset', 'second-factor']);
});

describe.each(letters)('the %s letter in %s', (name, language) => {
  const { subject, text, html } = templates.write(name, language, sampleOf(name, language));

  it('reads as its golden text and page (UPDATE_GOLDEN=1 rewrites them)', () => {
    const golden = (file: string, content: string) => {
      const path = join(DIRECTORY, name, `golden.${language}.${file}`);
      if (process.env.UPDATE_GOLDEN) writeFileSync(path, content);
      expect(content).toBe(readFileSync(path, 'utf8'));
    };
    golden('txt', `${subject}\n\n${text}`);
    golden('html', html);
  });

  it('calls nothing from elsewhere: the only addresses are its link', () => {
    const { link } = sampleOf(name, language);
    const addresses = [...`${text}${html}`.matchAll(/https?:[^\s"<]+/g)].map(([address]) => address);
    expect(new Set(addresses)).toEqual(new Set([link]));
    expect(html).not.toMatch(/<(img|script|link|iframe)|url\(/i);
  });

  it('says in its text everything its page says', () => {
    const words = html
      .replace(/<head>[\s\S]*<\/head>|<[^>]+>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>');
    for (const fact of Object.values(sampleOf(name, language))) {
      if (!/["&]/.test(fact)) expect(words).toContain(fact);
      expect(text).toContain(fact);
    }
  });
});

describe('what people are called', () => {
  const facts = { name: 'x', organisation: 'x', link: 'https://exemple.test/a', expires: 'demain' };

  it('is never markup', () => {
    const { html } = templates.write('invitation', 'fr', { ...facts, name: '<a href="//mal.test">Léa</a> & "fils"' });
    expect(html).toContain('&lt;a href&#x3D;&quot;//mal.test&quot;&gt;Léa&lt;/a&gt; &amp; &quot;fils&quot;');
  });

  it('never ends the subject, nor starts a line of its own', () => {
    const organisation = 'École\r\nBcc: autre@exemple.test\u2028Suite';
    const { subject, text } = templates.write('invitation', 'fr', { ...facts, organisation });
    expect(subject).toBe('École Bcc: autre@exemple.test Suite vous invite sur Certitude');
    expect(text).not.toMatch(/^(Bcc|Suite)/m);
  });

  it('is as typed in the text', () => {
    expect(templates.write('invitation', 'fr', { ...facts, name: 'L’Hôte & Cie' }).text).toMatch(
      /^Bonjour L’Hôte & Cie,/,
    );
  });
});

it('refuses to write a letter that lacks a fact', () => {
  expect(() => templates.write('invitation', 'fr', { name: 'x' })).toThrow(/organisation/);
  expect(() => templates.write('no-such-letter', 'fr', {})).toThrow('no letter named "no-such-letter"');
});

it.each([
  ['fr', 'fr'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['de', 'fr'],
])('writes to an account in %s in %s', (locale, language) => {
  expect(mailLanguageOf(locale)).toBe(language);
});
