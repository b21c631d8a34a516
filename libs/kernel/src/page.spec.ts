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

  it('are refused when nobody encoded them', () => {
    expect(() => lastNamed('not a cursor')).toThrow(expect.objectContaining({ code: 'http.invalid-cursor' }));
  });
});
