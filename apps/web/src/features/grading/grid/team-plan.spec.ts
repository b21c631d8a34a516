import type { Rating } from '../saving/rating';
import { planOf, teamChanges } from './team-plan';

const own = new Map<string, Rating>([
  ['a', { level: 3, comment: 'clair' }],
  ['b', { level: 2, comment: null }],
  ['c', { level: null, comment: 'à revoir' }],
]);
const ratingOf = (id: string): Rating => own.get(id) ?? { level: null, comment: null };
const draft = (ratings: Record<string, Rating>) => ({
  name: 'Inès',
  state: 'draft' as const,
  fillable: true,
  ratings: new Map(Object.entries(ratings)),
});

describe('giving a team the same ratings', () => {
  it('takes only the shared criteria that are rated', () => {
    expect(teamChanges(['a', 'b', 'c'], ratingOf, false)).toEqual([
      { criterionId: 'a', level: 3 },
      { criterionId: 'b', level: 2 },
    ]);
  });

  it('takes comments when asked, and never empties the one of another grid', () => {
    expect(teamChanges(['a', 'b'], ratingOf, true)).toEqual([
      { criterionId: 'a', level: 3, comment: 'clair' },
      { criterionId: 'b', level: 2 },
    ]);
  });

  it('tells what is added and what is replaced in each grid', () => {
    const changes = teamChanges(['a', 'b'], ratingOf, false);
    expect(planOf(changes, draft({}))).toMatchObject({ added: 2, replaced: 0 });
    expect(planOf(changes, draft({ a: { level: 1, comment: null } }))).toMatchObject({ added: 1, replaced: 1 });
    expect(planOf(changes, draft({ a: { level: 3, comment: 'à sa façon' } }))).toMatchObject({ added: 1, replaced: 0 });
  });

  it('leaves a submitted or recused grid as it is', () => {
    const changes = teamChanges(['a'], ratingOf, false);
    expect(planOf(changes, { ...draft({}), state: 'submitted', fillable: false })).toMatchObject({
      added: 0,
      replaced: 0,
    });
    expect(planOf(changes, { ...draft({}), state: 'withdrawn', fillable: false })).toMatchObject({
      added: 0,
      replaced: 0,
    });
  });
});
