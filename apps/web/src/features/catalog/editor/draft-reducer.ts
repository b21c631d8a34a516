import { childrenOf, withChildren, type BlockDraft, type Draft, type Item } from './draft';

export type DraftAction =
  | { type: 'load'; draft: Draft }
  | { type: 'root'; patch: Partial<Pick<Draft, 'label' | 'scale'>> }
  | { type: 'edit'; key: string; change: (item: Item) => Item }
  /** Under `parentKey` (`null`: a block), at `index` or last. */
  | { type: 'insert'; parentKey: string | null; item: Item; index?: number }
  | { type: 'remove'; key: string }
  | { type: 'move'; key: string; by: -1 | 1 };

export function draftReducer(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'load':
      return action.draft;
    case 'root':
      return { ...draft, ...action.patch };
    case 'edit':
      return rewrite(draft, action.key, (siblings, index) => siblings.with(index, action.change(at(siblings, index))));
    case 'remove':
      return rewrite(draft, action.key, (siblings, index) => siblings.toSpliced(index, 1));
    case 'move':
      return rewrite(draft, action.key, (siblings, index) => moved(siblings, index, index + action.by));
    case 'insert': {
      const insert = (list: readonly Item[]) => list.toSpliced(action.index ?? list.length, 0, action.item);
      if (action.parentKey === null) return { ...draft, blocks: insert(draft.blocks) as BlockDraft[] };
      return rewrite(draft, action.parentKey, (siblings, index) => {
        const parent = at(siblings, index);
        return siblings.with(index, withChildren(parent, insert(childrenOf(parent))));
      });
    }
  }
}

/** `list` with the item at `from` standing at `to`; unchanged when `to` is outside. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

type Change = (siblings: readonly Item[], index: number) => readonly Item[];

/** Replaces the list that holds `key`; every item off the way to it stays the same object. */
function rewrite(draft: Draft, key: string, change: Change): Draft {
  const visit = (items: readonly Item[]): readonly Item[] => {
    const index = items.findIndex((item) => item.key === key);
    if (index >= 0) return change(items, index);
    let touched = false;
    const next = items.map((item) => {
      const before = childrenOf(item);
      const after = visit(before);
      if (after === before) return item;
      touched = true;
      return withChildren(item, after);
    });
    return touched ? next : items;
  };
  const blocks = visit(draft.blocks);
  return blocks === draft.blocks ? draft : { ...draft, blocks: blocks as readonly BlockDraft[] };
}

function at(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (!item) throw new RangeError(`no item at ${index}`);
  return item;
}
