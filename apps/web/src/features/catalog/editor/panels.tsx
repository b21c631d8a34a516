import { SimpleGrid, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActivityDraft, BlockDraft, CompetencyDraft, Item } from './draft';
import { ChildrenField } from './ChildrenField';
import { CriteriaField } from './CriteriaField';
import { useEditor } from './editor-context';
import classes from './editor.module.css';
import { MethodField } from './MethodField';
import { TextField } from './TextField';
import { TextListField } from './TextListField';

interface PanelProps<T extends Item> {
  item: T;
  path: string;
}

/** Writes some fields of one item. */
function useEdit<T extends Item>(item: T) {
  const { dispatch } = useEditor();
  return (change: Partial<T> | ((current: T) => Partial<T>)) =>
    dispatch({
      type: 'edit',
      key: item.key,
      // The key names this very item, so what comes back is of its kind.
      change: (current) => Object.assign({}, current, typeof change === 'function' ? change(current as T) : change),
    });
}

export function BlockPanel({ item, path }: PanelProps<BlockDraft>) {
  const { t } = useTranslation();
  const edit = useEdit(item);
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          label={t('editor.code')}
          path={`${path}.code`}
          value={item.code}
          onEdit={(text) => edit({ code: text })}
        />
      </SimpleGrid>
      <TextField
        label={t('editor.blockTitle')}
        path={`${path}.title`}
        rows={1}
        value={item.title}
        onEdit={(text) => edit({ title: text })}
      />
      <ChildrenField item={item} kind="activity" label={t('editor.children.block')} />
    </Stack>
  );
}

export function ActivityPanel({ item, path }: PanelProps<ActivityDraft>) {
  const { t } = useTranslation();
  const edit = useEdit(item);
  return (
    <Stack>
      <TextField
        label={t('editor.activityTitle')}
        path={`${path}.title`}
        rows={1}
        value={item.title}
        onEdit={(text) => edit({ title: text })}
      />
      <TextField
        label={t('editor.context')}
        path={`${path}.context`}
        rows={3}
        value={item.context}
        onEdit={(text) => edit({ context: text })}
      />
      <TextListField
        label={t('editor.description')}
        items={item.description}
        path={`${path}.description`}
        onChange={(change) => edit((current) => ({ description: change(current.description) }))}
      />
      <ChildrenField item={item} kind="competency" label={t('editor.children.activity')} />
    </Stack>
  );
}

export function CompetencyPanel({ item, path }: PanelProps<CompetencyDraft>) {
  const { t } = useTranslation();
  const edit = useEdit(item);
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          label={t('editor.code')}
          path={`${path}.code`}
          value={item.code}
          onEdit={(text) => edit({ code: text })}
        />
        <Switch
          label={t('editor.transversal')}
          checked={item.transversal}
          onChange={(event) => edit({ transversal: event.currentTarget.checked })}
          className={classes.switch}
        />
      </SimpleGrid>
      <TextField
        label={t('editor.statement')}
        path={`${path}.statement`}
        rows={2}
        value={item.statement}
        onEdit={(text) => edit({ statement: text })}
      />
      <TextListField
        label={t('editor.skills')}
        items={item.skills}
        path={`${path}.skills`}
        onChange={(change) => edit((current) => ({ skills: change(current.skills) }))}
      />
      <CriteriaField item={item} path={path} />
      <MethodField
        method={item.method}
        path={`${path}.method`}
        onChange={(change) => edit((current) => ({ method: change(current.method) }))}
      />
    </Stack>
  );
}
