import { refuse } from './project.errors';

/** What one assessment method asks for; null where it says nothing. */
export interface MethodBounds {
  readonly code: string;
  readonly teamMin: number | null;
  readonly teamMax: number | null;
  readonly weeksMin: number | null;
  readonly weeksMax: number | null;
  readonly deliverables: readonly string[];
}

export interface TeamBounds {
  readonly teamMin: number;
  readonly teamMax: number;
}

export interface ProjectBounds extends TeamBounds {
  readonly weeksMin: number | null;
  readonly weeksMax: number | null;
}

/** What holds when no method says anything. */
const ANY_TEAM: TeamBounds = { teamMin: 1, teamMax: 99 };

const stated = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const highest = (values: readonly (number | null)[]): number | null =>
  stated(values).length > 0 ? Math.max(...stated(values)) : null;
const lowest = (values: readonly (number | null)[]): number | null =>
  stated(values).length > 0 ? Math.min(...stated(values)) : null;

/**
 * What every method of the competencies covered admits.
 * @throws when they admit nothing in common: no project can then show these competencies together.
 */
export function boundsOf(methods: readonly MethodBounds[]): ProjectBounds {
  const teamMin = highest(methods.map((method) => method.teamMin)) ?? ANY_TEAM.teamMin;
  const teamMax = lowest(methods.map((method) => method.teamMax)) ?? Math.max(ANY_TEAM.teamMax, teamMin);
  const weeksMin = highest(methods.map((method) => method.weeksMin));
  const weeksMax = lowest(methods.map((method) => method.weeksMax));
  if (teamMin > teamMax) {
    throw refuse.methodsDisagreeOnTeams({ min: teamMin, max: teamMax }, [
      {
        pointer: '/competencyIds',
        code: 'exam.methods-disagree-on-teams',
        params: { min: teamMin, max: teamMax },
      },
    ]);
  }
  if (weeksMin !== null && weeksMax !== null && weeksMin > weeksMax) {
    const params = { min: weeksMin, max: weeksMax };
    throw refuse.methodsDisagreeOnWeeks(params, [
      { pointer: '/competencyIds', code: 'exam.methods-disagree-on-weeks', params },
    ]);
  }
  return { teamMin, teamMax, weeksMin, weeksMax };
}

/** The deliverables of the methods, each once, in the order of the document. */
export const deliverablesOf = (methods: readonly MethodBounds[]): string[] => [
  ...new Set(methods.flatMap((method) => method.deliverables)),
];

/** A project may ask for less than its methods admit, never more. */
export function narrowed(
  bounds: TeamBounds,
  asked: { teamMin?: number | undefined; teamMax?: number | undefined },
): TeamBounds {
  const params = { min: bounds.teamMin, max: bounds.teamMax };
  const widened = (['teamMin', 'teamMax'] as const).filter((field) => {
    const value = asked[field];
    return value !== undefined && (value < bounds.teamMin || value > bounds.teamMax);
  });
  if (widened.length > 0) {
    throw refuse.teamBoundWidened(
      params,
      widened.map((field) => ({ pointer: `/${field}`, code: 'exam.team-bound-widened', params })),
    );
  }
  const result = { teamMin: asked.teamMin ?? bounds.teamMin, teamMax: asked.teamMax ?? bounds.teamMax };
  if (result.teamMin > result.teamMax) {
    const pointer = asked.teamMax === undefined ? '/teamMin' : '/teamMax';
    throw refuse.teamBoundsOutOfOrder({}, [{ pointer, code: 'exam.team-bounds-out-of-order' }]);
  }
  return result;
}

const MS_PER_DAY = 86_400_000;

/**
 * Weeks are counted generously at both ends: from a Monday, "two weeks" is over on the second Sunday, and still not
 * overrun on the Monday after.
 */
export function requireDuration(
  { weeksMin, weeksMax }: Pick<ProjectBounds, 'weeksMin' | 'weeksMax'>,
  { startsOn, dueOn }: { startsOn: string; dueOn: string },
): void {
  const days = (Date.parse(dueOn) - Date.parse(startsOn)) / MS_PER_DAY;
  const at = (code: string, weeks: number) => [{ pointer: '/dueOn', code: `exam.${code}`, params: { weeks } }];
  if (days < 0) throw refuse.projectDaysOutOfOrder({}, [{ pointer: '/dueOn', code: 'exam.project-days-out-of-order' }]);
  if (weeksMin !== null && days + 1 < weeksMin * 7) {
    throw refuse.projectTooShort({ weeks: weeksMin }, at('project-too-short', weeksMin));
  }
  if (weeksMax !== null && days > weeksMax * 7) {
    throw refuse.projectTooLong({ weeks: weeksMax }, at('project-too-long', weeksMax));
  }
}
