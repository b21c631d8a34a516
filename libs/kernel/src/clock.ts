/** The only source of "now" in the domain, so that tests can choose the day. */
export abstract class Clock {
  abstract now(): Date;

  /** Today's calendar day in France, `YYYY-MM-DD`: legal days (decision, issue, deadline) are French days. */
  today(): string {
    return frenchDay(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until told otherwise. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return this.instant;
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}

/** The zone of every organisation so far: days of the law and of the screens are days there. */
export const TIME_ZONE = 'Europe/Paris';

const parisDay = new Intl.DateTimeFormat('fr-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });

/** An instant as contracts write it, ISO 8601 in UTC: JSON made by PostgreSQL writes it with the offset of a zone. */
export const inUtc = (instant: string): string => new Date(instant).toISOString();

/** Calendar day of an instant in metropolitan France, `YYYY-MM-DD`. */
export const frenchDay = (instant: Date): string => parisDay.format(instant);
