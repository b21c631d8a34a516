import { Claims, differing } from './claims';

describe('what the product said was done', () => {
  it('is looked for, each thing, and named when it is lost, doubled or cannot be read', async () => {
    const claims = new Claims();
    claims.add('a learner', () => Promise.resolve(differing(['a'], ['a'])));
    claims.add('a lost one', () => Promise.resolve(differing([], ['b'])));
    claims.add('a doubled one', () => Promise.resolve(differing(['c', 'd'], ['c'])));
    claims.add('one that is refused', () => Promise.reject(new Error('404')));
    expect(claims.count).toBe(4);
    expect(await claims.broken()).toEqual([
      'a lost one: [] instead of ["b"]',
      'a doubled one: ["c","d"] instead of ["c"]',
      'one that is refused: Error: 404',
    ]);
  });
});
