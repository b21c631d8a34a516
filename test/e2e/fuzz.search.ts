import { fuzz } from '../fuzz/fuzz';
import { anySeed } from '../fuzz/seed';
import { type FuzzStage, openFuzzStage } from '../fuzz/stage';

jest.setTimeout(180_000);

/** One that anybody can run again, and one that nobody ran yet. */
const SEEDS = [20_261_127, anySeed()];
/** More than every operation by every role; `npm run fuzz` makes many more. */
const REQUESTS = 800;

describe('what honest clients never send', () => {
  let stage: FuzzStage;
  beforeAll(async () => {
    stage = await openFuzzStage();
  }, 180_000);
  afterAll(() => stage.close());

  it.each(SEEDS)(
    'is answered as the document says, by no failure, with nothing of the inside (seed %i)',
    async (seed) => {
      process.stderr.write(`fuzz: seed ${seed}\n`);
      const { findings, statuses, operations } = await fuzz(stage, { seed, requests: REQUESTS });
      expect(operations).toBeGreaterThan(80);
      expect(findings).toEqual([]);
      // Not everything was turned away at the door.
      expect(statuses['200']).toBeGreaterThan(50);
      expect(statuses['422']).toBeGreaterThan(50);
      expect(stage.instance.casualties).toEqual([]);
    },
  );
});
