import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Days and instants of the product are French ones, wherever the browser is. */
const TIME_ZONE = 'Europe/Paris';

/** A calendar day has no time zone: noon UTC keeps it the same day in France. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

export function formatsOf(language: string) {
  const locale = language === 'en' ? 'en-GB' : 'fr-FR';
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: TIME_ZONE });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: TIME_ZONE,
  });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    day: (value: string) => day.format(noon(value)),
    // Not cut at the end of a line: a date in a narrow column stays one thing to read.
    shortDay: (value: string) => shortDay.format(noon(value)).replaceAll(' ', '\u00a0'),
    days: (from: string, to: string) =>
      from === to ? shortDay.format(noon(from)) : shortDay.formatRange(noon(from), noon(to)),
    instant: (value: string) => instant.format(new Date(value)),
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
  };
}

export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => formatsOf(language), [language]);
}
