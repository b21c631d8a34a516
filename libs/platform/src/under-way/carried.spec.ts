import { setTimeout as sleep } from 'node:timers/promises';
import { Carried } from './carried';

describe('what is carried along', () => {
  const names = new Carried<string>();
  const counts = new Carried<number>();

  it('is there wherever the work leads, and nowhere else', async () => {
    const seen = await Promise.all(
      ['a', 'b'].map((name) =>
        names.with(name, async () => {
          await sleep(1);
          return names.now;
        }),
      ),
    );
    expect(seen).toEqual(['a', 'b']);
    expect(names.now).toBeUndefined();
  });

  it('stands beside what is carried already; the nearest one counts', () => {
    names.with('outside', () => {
      counts.with(1, () => {
        expect([names.now, counts.now]).toEqual(['outside', 1]);
        names.with('inside', () => expect([names.now, counts.now]).toEqual(['inside', 1]));
        expect(names.now).toBe('outside');
      });
      expect(counts.now).toBeUndefined();
    });
  });
});
