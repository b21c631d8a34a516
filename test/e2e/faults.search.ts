import { findFaults } from '../faults/faults';
import { anySeed } from '../fuzz/seed';

jest.setTimeout(300_000);

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the product at work, struck at random instants [needs Linux]', () => {
  it('loses nothing it said was done, doubles nothing, leaves nothing out of the trail', async () => {
    const seed = anySeed();
    process.stderr.write(`faults: seed ${seed}\n`);
    const rounds = await findFaults({ seed, rounds: 2, strikes: 2 });
    expect(rounds.flatMap(({ faults, struck }) => (faults.length > 0 ? [{ faults, struck }] : []))).toEqual([]);
    // All that was to be struck was, and there was work to lose.
    expect(rounds.map(({ struck }) => struck.length)).toEqual([2, 2]);
    for (const { claims } of rounds) expect(claims).toBeGreaterThan(30);
  });
});
