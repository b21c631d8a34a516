import { isWithin } from './networks';

describe('an address', () => {
  it.each([
    ['203.0.113.9', ['203.0.113.0/24'], true],
    ['203.0.114.9', ['203.0.113.0/24'], false],
    ['203.0.114.9', ['203.0.113.0/24', '203.0.114.9'], true],
    ['2001:db8:1::7', ['2001:db8:1::/48'], true],
    ['2001:db8:2::7', ['2001:db8:1::/48'], false],
    ['203.0.113.9', ['2001:db8:1::/48'], false],
    // As a server that listens on both families says it.
    ['::ffff:203.0.113.9', ['203.0.113.0/24'], true],
    ['198.51.100.1', [], true],
  ])('%s is within %j: %s', (address, networks, within) => {
    expect(isWithin(networks, address)).toBe(within);
  });
});
