import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface ItemToolsProps {
  /** Said in the buttons' names: "Monter Bloc BC01". */
  what: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

export function ItemTools({ what, first, last, onMove, onRemove }: ItemToolsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon aria-label={t('editor.moveUp', { what })} disabled={first} onClick={() => onMove(-1)}>
        <IconArrowUp size={17} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t('editor.moveDown', { what })} disabled={last} onClick={() => onMove(1)}>
        <IconArrowDown size={17} aria-hidden />
      </ActionIcon>
      <ActionIcon color="red" aria-label={t('editor.remove', { what })} onClick={onRemove}>
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
