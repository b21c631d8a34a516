import { types } from 'pg';

const DATE = 1082;

/** For our connections only: a day stays the text `YYYY-MM-DD`; a JavaScript Date would move it with the time zone. */
export const wireTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === DATE) return (value) => value;
    return types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

/** Rows for a view: instants as ISO 8601 in UTC, as contracts write them. */
export function isoInstants<Row>(rows: Row[]): Row[] {
  for (const row of rows as Record<string, unknown>[]) {
    for (const column in row) {
      const value = row[column];
      if (value instanceof Date) row[column] = value.toISOString();
    }
  }
  return rows;
}
