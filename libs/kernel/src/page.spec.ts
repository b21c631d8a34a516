import { newId } from './id';
import { encodeCursor, lastNamed, lastSeen } from './page';

describe('the keys of the last row seen', () => {
  const id = newId();
  const after = (keys: readonly (string | number | null)[]) =>
    lastSeen(encodeCursor(keys), 'day', 'text', 'id', 'rank');

  it('are none on the first page', () => {
    expect(lastSeen(undefined, 'day', 'id')).toBeUndefined();
    expect(lastNamed(undefined)).toBeUndefined();
  });

  it('come back as they were encoded', () => {
    expect(after(['2026-11-27', 'Éluard', id, 3])).toEqual(['2026-11-27', 'Éluard', id, 3]);
    expect(lastNamed(encodeCursor(['eluard zoe', id]))).toEqual(['eluard zoe', id]);
  });

  it.each([
    [['27/11/2026', 'Éluard', id, 3]],
    [['2026-13-01', 'Éluard', id, 3]],
    [['2026-02-30', 'Éluard', id, 3]],
    [['0000-01-01', 'Éluard', id, 3]],
    [['2026-11-27', 'Élu\0ard', id, 3]],
    [['2026-11-27', 'Éluard', 'me', 3]],
    [['2026-11-27', 'Éluard', id, 3.5]],
    [['2026-11-27', 'Éluard', id, 2 ** 31]],
    [['2026-11-27', 'Éluard', id, '3']],
    [['2026-11-27', 'Éluard', id]],
    [['2026-11-27', 'Éluard', id, 3, 4]],
  ])('are refused when they are not of the list: %j', (keys) => {
    expect(() => after(keys)).toThrow(expect.objectContaining({ code: 'http.invalid-cursor' }));
  });

  it.each([
    ['2026-11-27 08:00:00.123456+00', true],
    ['2026-11-27 08:00:00+05:30', true],
    ['2026-02-30 00:00:00+00', false],
    ['2026-11-27 25:00:00+00', false],
    ['2026-11-27 10:61:00+00', false],
    ['2026-11-27 23:59:60.999+00', false],
    ['2026-11-27 10:00:00+99', false],
    ['2026-11-27T10:00:00Z', false],
  ])('are an instant as PostgreSQL writes it: %s, %s', (instant, readable) => {
    const read = () => lastSeen(encodeCursor([instant]), 'instant');
    if (readable) expect(read()).toEqual([instant]);
    else expect(read).toThrow(expect.objectContaining({ code: 'http.invalid-cursor' }));
  });

  it('are refused when nobody encoded them', () => {
    expect(() => lastNamed('not a cursor')).toThrow(expect.objectContaining({ code: 'http.invalid-cursor' }));
  });
});
