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
      <header className={classes.panelHead}>
        <h2>{t(`editor.kinds.${item.kind}`)}</h2>
        <ItemTools
          what={nameOf(item)}
          first={index === 0}
          last={index === siblings.length - 1}
          onMove={(by) => move(item, by)}
          onRemove={() => void remove(item)}
        />
      </header>
      {item.kind === 'block' && <BlockPanel key={item.key} item={item} path={path} />}
      {item.kind === 'activity' && <ActivityPanel key={item.key} item={item} path={path} />}
      {item.kind === 'competency' && <CompetencyPanel key={item.key} item={item} path={path} />}
    </section>
  );
}
