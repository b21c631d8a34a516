import { Box, Button, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { childrenOf, locate, type Item } from './draft';
import { useEditor, useItemActions, useItemName } from './editor-context';
import classes from './editor.module.css';

/** The whole framework as a list one walks with the arrows and reorders with Alt + arrows. */
export function Outline() {
  const { t } = useTranslation();
  const { draft, selected, select, errors } = useEditor();
  const { add } = useItemActions();
  const rootError = Object.keys(errors).some((path) => !path.startsWith('blocks.'));
  return (
    <nav className={classes.outline} aria-label={t('editor.outline')}>
      <Box component="p" mt={0} mb={10} mx={0} c="dimmed" fz="0.875rem">
        {t('editor.outlineHint')}
      </Box>
      <UnstyledButton
        className={classes.entry}
        data-entry
        aria-current={selected === null ? 'true' : undefined}
        onClick={() => select(null)}
        onKeyDown={walk}
      >
        {t('editor.root')}
        {rootError && <ErrorMark />}
      </UnstyledButton>
      <ol className={`${classes.tree} plain-list`}>
        {draft.blocks.map((block) => (
          <Entry key={block.key} item={block} />
        ))}
      </ol>
      <Button
        variant="light"
        fullWidth
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => add('block', null)}
      >
        {t('editor.add.block')}
      </Button>
    </nav>
  );
}

/** Up and down: the entry before or after, whatever their depth. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const entries = [...(event.currentTarget.closest('nav')?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
  const next = entries[entries.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Entry({ item }: { item: Item }) {
  const { draft, selected, select, errors } = useEditor();
  const nameOf = useItemName();
  const { move } = useItemActions();
  const path = locate(draft, item.key)?.path ?? '';
  const faulty = Object.keys(errors).some((place) => place === path || place.startsWith(`${path}.`));
  const children = item.kind === 'competency' ? [] : childrenOf(item);
  const reorder = (event: React.KeyboardEvent<HTMLElement>) => {
    if (!event.altKey) return walk(event);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    move(item, event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <li>
      <UnstyledButton
        className={classes.entry}
        data-entry
        data-kind={item.kind}
        aria-current={selected === item.key ? 'true' : undefined}
        onClick={() => select(item.key)}
        onKeyDown={reorder}
      >
        <span className={classes.entryName}>{nameOf(item)}</span>
        {faulty && <ErrorMark />}
      </UnstyledButton>
      {children.length > 0 && (
        <ol className={`${classes.tree} plain-list`}>
          {children.map((child) => (
            <Entry key={child.key} item={child} />
          ))}
        </ol>
      )}
    </li>
  );
}

const ErrorMark = () => (
  <Box component="span" flex="none" c="var(--mantine-color-error)" display="inline-flex">
    <IconAlertCircle size={16} aria-hidden />
    <span className="visually-hidden">!</span>
  </Box>
);
