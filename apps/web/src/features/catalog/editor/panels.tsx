import { SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActivityDraft, BlockDraft, CompetencyDraft, Item } from './draft';
import { ChildrenField } from './ChildrenField';
import { CriteriaField } from './CriteriaField';
import { useEditor } from './editor-context';
import classes from './editor.module.css';
import { MethodField } from './MethodField';
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
  const { errors } = useEditor();
  const edit = useEdit(item);
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('editor.code')}
          data-path={`${path}.code`}
          value={item.code}
          error={errors[`${path}.code`]}
          onChange={(event) => edit({ code: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Textarea
        label={t('editor.blockTitle')}
        data-path={`${path}.title`}
        autosize
        value={item.title}
        error={errors[`${path}.title`]}
        onChange={(event) => edit({ title: event.currentTarget.value })}
      />
      <ChildrenField item={item} kind="activity" label={t('editor.children.block')} />
    </Stack>
  );
}

export function ActivityPanel({ item, path }: PanelProps<ActivityDraft>) {
  const { t } = useTranslation();
  const { errors } = useEditor();
  const edit = useEdit(item);
  return (
    <Stack>
      <Textarea
        label={t('editor.activityTitle')}
        data-path={`${path}.title`}
        autosize
        value={item.title}
        error={errors[`${path}.title`]}
        onChange={(event) => edit({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('editor.context')}
        data-path={`${path}.context`}
        autosize
        minRows={3}
        value={item.context}
        error={errors[`${path}.context`]}
        onChange={(event) => edit({ context: event.currentTarget.value })}
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
  const { errors } = useEditor();
  const edit = useEdit(item);
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('editor.code')}
          data-path={`${path}.code`}
          value={item.code}
          error={errors[`${path}.code`]}
          onChange={(event) => edit({ code: event.currentTarget.value })}
        />
        <Switch
          label={t('editor.transversal')}
          checked={item.transversal}
          onChange={(event) => edit({ transversal: event.currentTarget.checked })}
          className={classes.switch}
        />
      </SimpleGrid>
      <Textarea
        label={t('editor.statement')}
        data-path={`${path}.statement`}
        autosize
        minRows={2}
        value={item.statement}
        error={errors[`${path}.statement`]}
        onChange={(event) => edit({ statement: event.currentTarget.value })}
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
