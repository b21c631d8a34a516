import { frenchDay } from '#kernel/clock.js';
import { folded } from '#kernel/folding.js';
import { useDatabase } from '#testing/database/test-database.js';
import { askOnce } from './ask';

const database = useDatabase();
const answerOf = async (expression: string, value: string): Promise<string | undefined> =>
  (await askOnce<{ answer: string }>(database.connectionString, `SELECT (${expression})::text AS answer`, [value]))[0]
    ?.answer;

describe('what the kernel and the database both compute', () => {
  it.each([
    '  NOËL   Lœuillet-D’Arc ',
    'Ça, là-bas : où ? ŒUVRE, Æther',
    'E\u0301te\u0301 ‘Ñandú` ÅNGSTRÖM Žižek',
    'Łódź ø đ ß ı þ',
    'tab\tand\nline',
    '',
  ])('is the same folding of %j', async (text) => {
    expect(await answerOf('platform.folded($1)', text)).toBe(folded(text));
  });

  it.each(['2026-03-29T00:30:00Z', '2026-06-30T22:30:00Z', '2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z'])(
    'is the same French day of %s',
    async (instant) => {
      expect(await answerOf('platform.french_day($1)', instant)).toBe(frenchDay(new Date(instant)));
    },
  );
});
