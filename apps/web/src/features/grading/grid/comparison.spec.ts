import { DEFAULT_SCALE } from '#catalog/framework-version/framework-version.contract.js';
import { comparisonsOf } from './comparison';

const rating = (level: number) => ({ criterionId: 'a', level, comment: null, ratedAt: '2026-11-20T09:00:00Z' });
const compare = (own: number, ...peers: number[]) =>
  comparisonsOf({
    scale: DEFAULT_SCALE,
    ratings: [rating(own)],
    peers: peers.map((level, index) => ({ jurorName: `Juré ${index}`, ratings: [rating(level)] })),
  })('a');

describe('comparison of jurors on a criterion', () => {
  it('finds no gap where all agree', () => {
    expect(compare(3, 3, 3)).toMatchObject({ gap: 0, split: false, acquired: 3, rated: 3 });
  });

  it('measures the gap between the highest and the lowest level', () => {
    expect(compare(4, 3, 4)).toMatchObject({ gap: 1, split: false });
  });

  it('tells a gap that splits the jury between acquired and not', () => {
    expect(compare(2, 3, 3)).toMatchObject({ gap: 1, split: true, acquired: 2, rated: 3 });
    expect(compare(1, 2)).toMatchObject({ gap: 1, split: false, acquired: 0 });
  });

  it('names who gave what, oneself first, and shows who gave nothing', () => {
    const found = comparisonsOf({
      scale: DEFAULT_SCALE,
      ratings: [rating(4)],
      peers: [{ jurorName: 'Juré', ratings: [] }],
    })('a');
    expect(found.levels).toEqual([
      { jurorName: null, level: 4, comment: null },
      { jurorName: 'Juré', level: null, comment: null },
    ]);
    expect(found).toMatchObject({ rated: 1, gap: 0, split: false });
  });
});
