import type { MailLanguage } from '#platform/mail/mail-templates.js';

const instant = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });

/** An instant as letters say it. */
export const INSTANTS: Readonly<Record<MailLanguage, (at: Date) => string>> = {
  fr: (at) => `${instant('fr-FR').format(at)} (heure de Paris)`,
  en: (at) => `${instant('en-GB').format(at)} (Paris time)`,
};
