import { bondOf } from './licence-expression';
import { productionPackages } from './production-packages';

const packages = productionPackages();
const bound = (bond: string) =>
  packages.filter(({ licence }) => bondOf(licence) === bond).map(({ path, licence }) => `${path}: ${licence}`);

describe('the licence of a production dependency', () => {
  it('is read for every one of them', () => {
    expect(packages.length).toBeGreaterThan(300);
    expect(bound('unknown')).toEqual([]);
  });

  it('asks nothing of the whole product: no GPL, no AGPL, nor their like', () => {
    expect(bound('product-wide')).toEqual([]);
  });

  it('is never LGPL without being noted here', () => {
    expect(bound('file-wide').filter((line) => line.includes('LGPL'))).toEqual([]);
  });

  it.each([
    ['MIT', 'free'],
    ['(MIT OR GPL-3.0-only)', 'free'],
    ['Apache-2.0 AND MIT', 'free'],
    ['MIT AND (ISC OR AGPL-3.0-only)', 'free'],
    ['MPL-2.0', 'file-wide'],
    ['LGPL-3.0-or-later', 'file-wide'],
    ['MIT AND LGPL-2.1', 'file-wide'],
    ['GPL-3.0', 'product-wide'],
    ['AGPL-3.0-only', 'product-wide'],
    ['MIT AND (LGPL-2.1 OR GPL-2.0)', 'file-wide'],
    ['MIT AND GPL-2.0-only', 'product-wide'],
    ['SEE LICENSE IN LICENSE.txt', 'unknown'],
    ['MIT GPL-2.0', 'unknown'],
    ['(MIT', 'unknown'],
    ['UNLICENSED', 'unknown'],
    ['', 'unknown'],
  ])('%j is %s', (expression, bond) => {
    expect(bondOf(expression)).toBe(bond);
  });
});
