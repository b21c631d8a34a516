import { criteriaOf, nextUnrated, outlineOf, type GridBlock } from './grid-outline';

const criterion = (id: string) => ({ id, statement: id, weight: 1, eliminatory: false });
const blocks: GridBlock[] = [
  {
    id: 'B1',
    code: 'BC01',
    title: '',
    competencies: [
      { id: 'K1', code: '1.1', statement: '', criteria: [criterion('a'), criterion('b')] },
      { id: 'K2', code: '1.2', statement: '', criteria: [criterion('c')] },
    ],
  },
  {
    id: 'B2',
    code: 'BC02',
    title: '',
    competencies: [{ id: 'K3', code: '2.1', statement: '', criteria: [criterion('d')] }],
  },
];

describe('outline of a grid', () => {
  it('numbers criteria through the whole grid, in its order', () => {
    expect(criteriaOf(blocks).map(({ number, criterion: { id }, competency: { code } }) => [number, id, code])).toEqual(
      [
        [1, 'a', '1.1'],
        [2, 'b', '1.1'],
        [3, 'c', '1.2'],
        [4, 'd', '2.1'],
      ],
    );
  });

  it('shows no block and no competency without a criterion to show', () => {
    const outline = outlineOf(blocks, (id) => id === 'c');
    expect(outline.map(({ code }) => code)).toEqual(['BC01']);
    expect(outline[0]?.competencies.map(({ code }) => code)).toEqual(['1.2']);
  });

  it('finds what is still to be rated after where one is, then from the start', () => {
    const criteria = criteriaOf(blocks);
    const rated = new Set(['b', 'd']);
    const isRated = (id: string) => rated.has(id);
    expect(nextUnrated(criteria, isRated)?.criterion.id).toBe('a');
    expect(nextUnrated(criteria, isRated, 'a')?.criterion.id).toBe('c');
    expect(nextUnrated(criteria, isRated, 'c')?.criterion.id).toBe('a');
    expect(nextUnrated(criteria, () => true, 'a')).toBeUndefined();
  });
});
