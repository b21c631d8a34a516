import { folded } from './folding';

describe('a folded text', () => {
  it('has no accents, capitals, ligatures nor unusual apostrophes', () => {
    expect(folded('  NOËL   Lœuillet-D’Arc ')).toBe("noel loeuillet-d'arc");
    expect(folded('e\u0301te\u0301')).toBe(folded('été'));
  });
});
