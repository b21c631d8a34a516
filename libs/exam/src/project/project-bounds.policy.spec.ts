import { DomainError } from '#kernel/domain-error.js';
import { boundsOf, deliverablesOf, narrowed, requireDuration, type MethodBounds } from './project-bounds.policy';

const method = (given: Partial<MethodBounds> = {}): MethodBounds => ({
  code: '1.1',
  teamMin: null,
  teamMax: null,
  weeksMin: null,
  weeksMax: null,
  deliverables: [],
  ...given,
});

function refusalOf(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('bounds of a project', () => {
  it('are what every method of its competencies admits', () => {
    const bounds = boundsOf([
      method({ teamMin: 2, teamMax: 6, weeksMin: 2, weeksMax: 8 }),
      method({ teamMin: 3, teamMax: 8, weeksMin: 1, weeksMax: 4 }),
      method(),
    ]);
    expect(bounds).toEqual({ teamMin: 3, teamMax: 6, weeksMin: 2, weeksMax: 4 });
  });

  it('are open when no method says anything', () => {
    expect(boundsOf([method()])).toEqual({ teamMin: 1, teamMax: 99, weeksMin: null, weeksMax: null });
  });

  it('are refused when the methods admit nothing in common, pointing at the competencies', () => {
    const teams = refusalOf(() => boundsOf([method({ teamMin: 4, teamMax: 6 }), method({ teamMin: 1, teamMax: 2 })]));
    expect(teams).toMatchObject({ code: 'exam.methods-disagree-on-teams', params: { min: 4, max: 2 } });
    expect(teams.issues[0]?.pointer).toBe('/competencyIds');
    const weeks = refusalOf(() =>
      boundsOf([method({ weeksMin: 6, weeksMax: 8 }), method({ weeksMin: 1, weeksMax: 2 })]),
    );
    expect(weeks.code).toBe('exam.methods-disagree-on-weeks');
  });

  it('may be narrowed, and are kept where nothing is asked', () => {
    expect(narrowed({ teamMin: 2, teamMax: 6 }, { teamMax: 4 })).toEqual({ teamMin: 2, teamMax: 4 });
    expect(narrowed({ teamMin: 2, teamMax: 6 }, {})).toEqual({ teamMin: 2, teamMax: 6 });
  });

  it.each([
    [{ teamMin: 1 }, ['/teamMin']],
    [{ teamMax: 7 }, ['/teamMax']],
    [{ teamMin: 1, teamMax: 9 }, ['/teamMin', '/teamMax']],
  ])('may not be widened: %j', (asked, pointers) => {
    const refusal = refusalOf(() => narrowed({ teamMin: 2, teamMax: 6 }, asked));
    expect(refusal.code).toBe('exam.team-bound-widened');
    expect(refusal.issues.map((issue) => issue.pointer)).toEqual(pointers);
  });

  it('stay in order when both are narrowed', () => {
    const refusal = refusalOf(() => narrowed({ teamMin: 2, teamMax: 6 }, { teamMin: 5, teamMax: 3 }));
    expect(refusal.code).toBe('exam.team-bounds-out-of-order');
  });
});

describe('duration of a project', () => {
  const weeks = { weeksMin: 2, weeksMax: 8 };

  it.each(['2026-11-15', '2026-11-16', '2026-12-28'])(
    'fits two to eight weeks from Monday 2 November to %s',
    (dueOn) => {
      expect(() => {
        requireDuration(weeks, { startsOn: '2026-11-02', dueOn });
      }).not.toThrow();
    },
  );

  it.each([
    ['2026-11-14', 'exam.project-too-short'],
    ['2026-12-29', 'exam.project-too-long'],
    ['2026-11-01', 'exam.project-days-out-of-order'],
  ])('from Monday 2 November to %s is refused as %s', (dueOn, code) => {
    expect(refusalOf(() => requireDuration(weeks, { startsOn: '2026-11-02', dueOn }))).toMatchObject({
      code,
      issues: [{ pointer: '/dueOn' }],
    });
  });
});

describe('deliverables of a project', () => {
  it('default to those of the methods, each once', () => {
    expect(
      deliverablesOf([method({ deliverables: ['Rapport', 'Soutenance'] }), method({ deliverables: ['Soutenance'] })]),
    ).toEqual(['Rapport', 'Soutenance']);
  });
});
