import type { SessionState } from './exam-session.contract';
import { ExamSession } from './exam-session.entity';

const now = new Date('2026-11-20T09:00:00Z');

function session(state: SessionState): ExamSession {
  const request = { frameworkVersionId: 'v', blockIds: ['b'], name: 'Novembre', place: 'Lyon' };
  const planned = ExamSession.plan('s', 'o', { ...request, startsOn: '2026-11-16', endsOn: '2026-11-20' }, now);
  planned.state = state;
  return planned;
}

describe('an exam session', () => {
  it('goes from preparing to open, deliberating and closed, keeping each instant', () => {
    const examined = session('preparing');
    examined.open(now);
    examined.startDeliberation(now);
    examined.close(now);
    expect(examined).toMatchObject({ state: 'closed', openedAt: now, deliberatingAt: now, closedAt: now, revision: 4 });
  });

  it.each([
    ['open', 'open', 'exam.session-already-open'],
    ['deliberating', 'open', 'exam.session-already-open'],
    ['closed', 'open', 'exam.session-already-open'],
    ['preparing', 'startDeliberation', 'exam.session-not-open-yet'],
    ['deliberating', 'startDeliberation', 'exam.session-already-deliberating'],
    ['closed', 'startDeliberation', 'exam.session-already-deliberating'],
    ['preparing', 'close', 'exam.session-not-deliberating'],
    ['open', 'close', 'exam.session-not-deliberating'],
    ['closed', 'close', 'exam.session-already-closed'],
  ] as const)('when %s refuses to %s', (state, step, code) => {
    const examined = session(state);
    expect(() => {
      examined[step](now);
    }).toThrow(expect.objectContaining({ code, kind: 'invalid' }) as Error);
    expect(examined).toEqual(session(state));
  });

  it.each(['preparing', 'open'] as const)('may be moved to other days while %s', (state) => {
    const examined = session(state);
    examined.reschedule({ startsOn: '2026-11-18', place: 'Salle 4' });
    expect(examined).toMatchObject({ startsOn: '2026-11-18', endsOn: '2026-11-20', place: 'Salle 4', revision: 2 });
  });

  it.each(['deliberating', 'closed'] as const)('stays where it was once %s', (state) => {
    expect(() => {
      session(state).reschedule({ place: 'Ailleurs' });
    }).toThrow(expect.objectContaining({ code: 'exam.session-settled' }) as Error);
  });

  it('never ends before it starts, also when only one of the two days is given', () => {
    expect(() => {
      session('preparing').reschedule({ startsOn: '2026-11-21' });
    }).toThrow(
      expect.objectContaining({
        code: 'exam.session-days-out-of-order',
        issues: [expect.objectContaining({ pointer: '/startsOn' })],
      }) as Error,
    );
  });
});
