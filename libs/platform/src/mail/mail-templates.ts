import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { Mail } from './mailer';

export const MAIL_LANGUAGES = ['fr', 'en'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** What a template is filled with: texts only. */
export type MailFacts = Readonly<Record<string, string>>;

type Fill = (facts: MailFacts) => string;
type Letter = Record<'subject' | 'text' | 'html', Fill>;

const STRICT = { strict: true, knownHelpersOnly: true } as const;

/** A name typed with a line break must not end a header, nor start a line of its own in the letter. */
const onOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/**
 * The letters of `templates/emails`: `<name>/<language>/{subject,text,html}.hbs`, all read when the process starts.
 * `layout.html.hbs` is the frame of each `html.hbs`. Values are escaped for HTML, and left as they are in texts.
 */
export class MailTemplates {
  private readonly letters = new Map<string, Letter>();

  /** @throws Error naming the file that is missing or cannot be compiled. */
  constructor(directory: string) {
    const handlebars = Handlebars.create();
    handlebars.registerPartial('layout', readFileSync(join(directory, 'layout.html.hbs'), 'utf8'));
    const fillOf = (name: string, noEscape: boolean): Fill => {
      const source = readFileSync(join(directory, `${name}.hbs`), 'utf8');
      handlebars.precompile(source, STRICT); // `compile` waits for the first use to find mistakes
      return handlebars.compile<MailFacts>(source, { ...STRICT, noEscape });
    };
    for (const entry of readdirSync(directory, { withFileTypes: true }).filter((found) => found.isDirectory())) {
      for (const language of MAIL_LANGUAGES) {
        const name = `${entry.name}/${language}`;
        this.letters.set(name, {
          subject: fillOf(`${name}/subject`, true),
          text: fillOf(`${name}/text`, true),
          html: fillOf(`${name}/html`, false),
        });
      }
    }
  }

  /** Names of the letters. */
  get names(): string[] {
    return [...new Set([...this.letters.keys()].map((key) => key.split('/')[0] ?? ''))].sort();
  }

  /** @throws Error when there is no such letter, or when a fact it says is not given. */
  write(name: string, language: MailLanguage, facts: MailFacts): Omit<Mail, 'to'> {
    const letter = this.letters.get(`${name}/${language}`);
    if (!letter) throw new Error(`no letter named "${name}"`);
    const plain = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, onOneLine(value)]));
    return { subject: letter.subject(plain).trim(), text: letter.text(plain), html: letter.html(plain) };
  }
}

/** The language of an account among those letters are written in; French otherwise. */
export const mailLanguageOf = (locale: string): MailLanguage =>
  MAIL_LANGUAGES.find((language) => locale.startsWith(language)) ?? 'fr';
