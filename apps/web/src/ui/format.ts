import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TIME_ZONE } from '#kernel/clock.js';

const CALENDAR_DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * What the API writes as a day (`YYYY-MM-DD`) or as an instant (ISO 8601). A calendar day has no time zone: noon UTC keeps
 * it the same day in the organisation's.
 */
const dateOf = (value: string): Date => new Date(CALENDAR_DAY.test(value) ? `${value}T12:00:00Z` : value);

/** Days and times are those of the organisation, wherever the browser is. */
export function formatsOf(language: string) {
  const locale = language === 'en' ? 'en-GB' : 'fr-FR';
  const formatOf = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: TIME_ZONE });
  const day = formatOf({ dateStyle: 'long' });
  const shortDay = formatOf({ day: 'numeric', month: 'short', year: 'numeric' });
  const instant = formatOf({ dateStyle: 'medium', timeStyle: 'short' });
  const time = formatOf({ timeStyle: 'short' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    /** The day of a day or of an instant. */
    day: (value: string) => day.format(dateOf(value)),
    // Not cut at the end of a line: a date in a narrow column stays one thing to read.
    shortDay: (value: string) => shortDay.format(dateOf(value)).replaceAll(' ', '\u00a0'),
    days: (from: string, to: string) =>
      from === to ? shortDay.format(dateOf(from)) : shortDay.formatRange(dateOf(from), dateOf(to)),
    instant: (value: string) => instant.format(dateOf(value)),
    time: (value: string) => time.format(dateOf(value)),
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
  };
}

export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => formatsOf(language), [language]);
}
