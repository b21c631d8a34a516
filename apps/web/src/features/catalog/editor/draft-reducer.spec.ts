import { frameworkContent } from '#catalog/framework-version/framework-version.contract.js';
import { contentOf, itemAt, locate, newItem, type BlockDraft, type CompetencyDraft, type Draft } from './draft';
import { draftReducer } from './draft-reducer';

const competency = (code: string): CompetencyDraft => ({
  kind: 'competency',
  key: code,
  code,
  statement: `Énoncé ${code}`,
  transversal: false,
  skills: [],
  method: null,
  criteria: [{ kind: 'criterion', key: `${code}-k`, statement: 'Critère', weight: 1, eliminatory: false }],
});

const block = (code: string, ...codes: string[]): BlockDraft => ({
  kind: 'block',
  key: code,
  code,
  title: `Bloc ${code}`,
  activities: [
    {
      kind: 'activity',
      key: `${code}-a`,
      title: 'Activité',
      context: '',
      description: [],
      competencies: codes.map(competency),
    },
  ],
});

const draft: Draft = {
  label: 'Version',
  scale: {
    levels: [
      { level: 1, label: 'Non acquis' },
      { level: 2, label: 'Acquis' },
    ],
    acquiredFrom: 2,
  },
  blocks: [block('B1', '1.1', '1.2', '1.3'), block('B2', '2.1')],
};

const codes = (of: Draft): string[] =>
  of.blocks.flatMap((one) => one.activities.flatMap((activity) => activity.competencies.map(({ code }) => code)));

describe('editing a draft', () => {
  it('moves an item among its siblings and stops at the ends', () => {
    const up = draftReducer(draft, { type: 'move', key: '1.2', by: -1 });
    expect(codes(up)).toEqual(['1.2', '1.1', '1.3', '2.1']);
    expect(codes(draftReducer(up, { type: 'move', key: '1.2', by: -1 }))).toEqual(['1.2', '1.1', '1.3', '2.1']);
    expect(codes(draftReducer(draft, { type: 'move', key: '1.3', by: 1 }))).toEqual(codes(draft));
  });

  it('gives back a deleted item at its place, whatever was edited in between', () => {
    const place = locate(draft, '1.2');
    expect(place).toMatchObject({ index: 1, parent: { key: 'B1-a' }, path: 'blocks.0.activities.0.competencies.1' });
    const removed = draftReducer(draft, { type: 'remove', key: '1.2' });
    const edited = draftReducer(removed, {
      type: 'edit',
      key: '1.1',
      change: (item) => ({ ...item, statement: 'Revu' }) as CompetencyDraft,
    });
    const restored = draftReducer(edited, { type: 'insert', parentKey: 'B1-a', item: competency('1.2'), index: 1 });
    expect(codes(restored)).toEqual(codes(draft));
    expect(locate(restored, '1.1')?.item).toMatchObject({ statement: 'Revu' });
  });

  it('leaves untouched items the same objects, so that only what changed is drawn again', () => {
    const next = draftReducer(draft, { type: 'remove', key: '1.1' });
    expect(next.blocks[1]).toBe(draft.blocks[1]);
    expect(draftReducer(draft, { type: 'remove', key: 'unknown' })).toBe(draft);
  });

  it('finds the item a refusal of the API points into', () => {
    expect(itemAt(draft, 'blocks.0.activities.0.competencies.2.criteria.0.statement')?.key).toBe('1.3-k');
    expect(itemAt(draft, 'blocks.1.code')?.key).toBe('B2');
    expect(itemAt(draft, 'scale.levels.0.label')).toBeUndefined();
    expect(itemAt(draft, 'blocks.9.code')).toBeUndefined();
  });

  it('sends what the contract takes: keys stay here, known items keep their identifier', () => {
    const id = '6f1f0d9e-6f6a-4a5b-9f3e-1a2b3c4d5e6f';
    const known = draftReducer(draft, { type: 'edit', key: 'B2', change: (item) => ({ ...item, id }) });
    const added = draftReducer(known, { type: 'insert', parentKey: null, item: newItem('block') });
    const content = contentOf(added, new Set([id]));
    expect(content.blocks[1]).toMatchObject({ id, code: 'B2' });
    expect(content.blocks[2]).toEqual({ code: '', title: '', activities: [] });
    // Deleted by a save since, then taken back: the API no longer knows it.
    expect(contentOf(known, new Set()).blocks[1]).not.toHaveProperty('id');
    expect(frameworkContent.safeParse(contentOf(known, new Set([id]))).success).toBe(true);
  });
});
