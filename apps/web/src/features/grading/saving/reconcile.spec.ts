import { UNRATED, type Rating } from './rating';
import { reconcile } from './reconcile';

const level = (value: number | null, comment: string | null = null): Rating => ({ level: value, comment });
const map = (entries: Record<string, Rating>) => new Map(Object.entries(entries));

describe('what a stale grid still lets one save', () => {
  it('keeps a draft made over the value the server still holds', () => {
    const found = reconcile({ before: map({ a: level(2) }), drafts: map({ a: level(3) }), now: map({ a: level(2) }) });
    expect(found.drafts.get('a')).toEqual(level(3));
    expect(found.divergences).toEqual([]);
  });

  it('drops a draft the server holds already', () => {
    const found = reconcile({ before: map({}), drafts: map({ a: level(3) }), now: map({ a: level(3) }) });
    expect(found.drafts.size).toBe(0);
  });

  it('asks when both sides moved, be it by the comment alone', () => {
    const found = reconcile({
      before: map({ a: level(3, 'bien') }),
      drafts: map({ a: level(3, 'bien vu') }),
      now: map({ a: level(3, 'bien dit') }),
    });
    expect(found.divergences).toEqual([
      { criterionId: 'a', over: level(3, 'bien'), mine: level(3, 'bien vu'), theirs: level(3, 'bien dit') },
    ]);
  });

  it('asks when what was re-rated here was erased elsewhere', () => {
    const found = reconcile({ before: map({ a: level(3) }), drafts: map({ a: level(4) }), now: map({}) });
    expect(found.divergences).toMatchObject([{ criterionId: 'a', theirs: UNRATED }]);
  });

  it('tells apart what changed elsewhere and nobody touched here', () => {
    const found = reconcile({
      before: map({ a: level(1), b: level(2) }),
      drafts: map({}),
      now: map({ a: level(1), b: level(3), c: level(4) }),
    });
    expect(found.changedElsewhere).toEqual(['b', 'c']);
  });
});
