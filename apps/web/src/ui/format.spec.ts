import { formatsOf } from './format';

describe('days and instants', () => {
  const format = formatsOf('fr');

  it('shows the day an instant falls on in France, not in Greenwich', () => {
    expect(format.day('2026-11-20T23:30:00.000Z')).toBe('21 novembre 2026');
    expect(format.day('2026-06-30T22:00:00Z')).toBe('1 juillet 2026');
    expect(format.shortDay('2026-12-31T23:15:00.000Z')).toBe('1\u00a0janv.\u00a02027');
  });

  it('leaves a calendar day as it is', () => {
    expect(format.day('2026-11-20')).toBe('20 novembre 2026');
    expect(format.shortDay('2026-01-01')).toBe('1\u00a0janv.\u00a02026');
    expect(format.days('2026-11-20', '2026-11-20')).toBe('20 nov. 2026');
  });

  it('tells the time of the organisation, whatever the language', () => {
    expect(format.time('2026-11-20T23:30:00.000Z')).toBe('00:30');
    expect(formatsOf('en').time('2026-07-01T10:05:00.000Z')).toBe('12:05');
  });
});
