import { Box, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { locate } from './draft';
import { useEditor, useItemActions, useItemName } from './editor-context';
import classes from './editor.module.css';
import { ItemTools } from './ItemTools';
import { ActivityPanel, BlockPanel, CompetencyPanel } from './panels';
import { RootPanel } from './RootPanel';

/** Fields of the item chosen in the outline. */
export function ItemPanel() {
  const { t } = useTranslation();
  const { draft, selected } = useEditor();
  const { move, remove } = useItemActions();
  const nameOf = useItemName();
  const place = selected === null ? undefined : locate(draft, selected);
  if (!place) {
    return (
      <section id="item-panel" className={classes.panel} aria-label={t('editor.root')}>
        <RootPanel />
      </section>
    );
  }
  const { item, index, siblings, path } = place;
  return (
    <section id="item-panel" className={classes.panel} aria-label={nameOf(item)}>
      <Group component="header" mb={12} gap={12} justify="space-between" wrap="nowrap">
        <Box component="h2" m={0} fz="1.1875rem">
          {t(`editor.kinds.${item.kind}`)}
        </Box>
        <ItemTools
          what={nameOf(item)}
          first={index === 0}
          last={index === siblings.length - 1}
          onMove={(by) => move(item, by)}
          onRemove={() => void remove(item)}
        />
      </Group>
      {item.kind === 'block' && <BlockPanel key={item.key} item={item} path={path} />}
      {item.kind === 'activity' && <ActivityPanel key={item.key} item={item} path={path} />}
      {item.kind === 'competency' && <CompetencyPanel key={item.key} item={item} path={path} />}
    </section>
  );
}
