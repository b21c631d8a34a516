import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { childrenOf, type Item, type ItemKind } from './draft';
import { useEditor, useItemActions, useItemName } from './editor-context';
import classes from './editor.module.css';
import { ItemTools } from './ItemTools';

/** Items below, to open, reorder and delete; their own fields are on their own panel. */
export function ChildrenField({ item, kind, label }: { item: Item; kind: ItemKind; label: string }) {
  const { t } = useTranslation();
  const { select } = useEditor();
  const nameOf = useItemName();
  const { add, move, remove } = useItemActions();
  const children = childrenOf(item);
  return (
    <fieldset className={classes.list}>
      <legend>{label}</legend>
      <ol>
        {children.map((child, index) => (
          <li key={child.key}>
            <UnstyledButton className={classes.childName} onClick={() => select(child.key)}>
              {nameOf(child)}
            </UnstyledButton>
            <ItemTools
              what={nameOf(child)}
              first={index === 0}
              last={index === children.length - 1}
              onMove={(by) => move(child, by)}
              onRemove={() => void remove(child)}
            />
          </li>
        ))}
      </ol>
      <Button
        variant="light"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => add(kind, item)}
      >
        {t(`editor.add.${kind}`)}
      </Button>
    </fieldset>
  );
}
