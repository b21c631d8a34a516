import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce';
import { useConfirm } from '../../../ui/confirm';
import type { FieldErrors } from '../../../ui/form/field-errors';
import { toastUndo } from '../../../ui/toast';
import { childrenOf, locate, newItem, type Draft, type Item, type ItemKind } from './draft';
import type { DraftAction } from './draft-reducer';

export interface Editor {
  draft: Draft;
  dispatch: (action: DraftAction) => void;
  /** Refusals by path in the content: `blocks.0.code`. */
  errors: FieldErrors;
  /** Item shown on the right; `null` for the label and the scale. */
  selected: string | null;
  select: (key: string | null, focusPath?: string) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('EditorContext is missing');
  return editor;
}

/** What an item is called in sentences and in the outline. */
export function useItemName() {
  const { t } = useTranslation();
  return (item: Item): string => {
    const words = 'title' in item ? item.title : item.statement;
    const code = 'code' in item ? item.code : '';
    return [code, words.trim() || t(`editor.untitled.${item.kind}`)].filter(Boolean).join(' ');
  };
}

/** Add, move and delete, each said aloud; a deletion can be undone, and is confirmed when it takes others along. */
export function useItemActions() {
  const { t } = useTranslation();
  const { draft, dispatch, select } = useEditor();
  const confirm = useConfirm();
  const nameOf = useItemName();

  const add = (kind: ItemKind, parent: Item | null) => {
    const item = newItem(kind);
    dispatch({ type: 'insert', parentKey: parent?.key ?? null, item });
    announce(t('editor.added', { what: t(`editor.kinds.${kind}`) }));
    // A criterion is edited in its competency's panel.
    if (kind === 'criterion') select(parent?.key ?? null, item.key);
    else select(item.key, item.key);
  };

  const move = (item: Item, by: -1 | 1) => {
    const place = locate(draft, item.key);
    const target = (place?.index ?? 0) + by;
    if (!place || target < 0 || target >= place.siblings.length) return;
    dispatch({ type: 'move', key: item.key, by });
    announce(t('editor.moved', { what: nameOf(item), position: target + 1, total: place.siblings.length }));
  };

  const remove = async (item: Item) => {
    const place = locate(draft, item.key);
    if (!place) return;
    if (childrenOf(item).length > 0) {
      const { competencies, criteria } = countBelow(item);
      const answer = await confirm({
        title: t('editor.removeTitle', { what: nameOf(item) }),
        body: t('editor.removeText', { content: t('editor.contains', { competencies, criteria }) }),
        action: t('ui.delete'),
        danger: true,
      });
      if (answer === null) return;
    }
    const parentKey = place.parent?.key ?? null;
    dispatch({ type: 'remove', key: item.key });
    if (item.kind !== 'criterion') select(parentKey);
    toastUndo(t('editor.removed', { what: nameOf(item) }), () => {
      dispatch({ type: 'insert', parentKey, item, index: place.index });
      if (item.kind !== 'criterion') select(item.key);
    });
  };

  return { add, move, remove };
}

function countBelow(item: Item): { competencies: number; criteria: number } {
  const own = { competencies: item.kind === 'competency' ? 1 : 0, criteria: item.kind === 'criterion' ? 1 : 0 };
  return childrenOf(item).reduce((sum, child) => {
    const below = countBelow(child);
    return { competencies: sum.competencies + below.competencies, criteria: sum.criteria + below.criteria };
  }, own);
}
