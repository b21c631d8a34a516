import { SimpleGrid, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActivityDraft, BlockDraft, CompetencyDraft, Item } from './draft';
import { ChildrenField } from './ChildrenField';
import { CriteriaField } from './CriteriaField';
import { useEditor } from './editor-context';
import { MethodField } from './MethodField';
import { TextField } from './TextField';
import { TextListField } from './TextListField';

interface PanelProps<T extends Item> {
  item: T;
  path: string;
}

type FieldsOf<T, Value> = { [Name in keyof T]: T[Name] extends Value ? Name : never }[keyof T] & string;

/** Fields of one item, each bound to its name: where it stands in the content, its value, what is written in it. */
function useFields<T extends Item>({ item, path }: PanelProps<T>) {
  const { dispatch } = useEditor();
  const edit = (change: (current: T) => Partial<T>) =>
    dispatch({
      type: 'edit',
      key: item.key,
      // The key names this very item, so what comes back is of its kind.
      change: (current) => Object.assign({}, current, change(current as T)),
    });
  return {
    text: (name: FieldsOf<T, string>) => ({
      path: `${path}.${name}`,
      value: item[name] as string,
      onEdit: (text: string) => edit(() => ({ [name]: text }) as Partial<T>),
    }),
    list: <Name extends FieldsOf<T, readonly string[]>>(name: Name) => ({
      path: `${path}.${name}`,
      items: item[name] as readonly string[],
      onChange: (change: (items: readonly string[]) => string[]) =>
        edit((current) => ({ [name]: change(current[name] as readonly string[]) }) as Partial<T>),
    }),
    edit,
  };
}

export function BlockPanel({ item, path }: PanelProps<BlockDraft>) {
  const { t } = useTranslation();
  const { text } = useFields({ item, path });
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField label={t('editor.code')} {...text('code')} />
      </SimpleGrid>
      <TextField label={t('editor.blockTitle')} rows={1} {...text('title')} />
      <ChildrenField item={item} kind="activity" label={t('editor.children.block')} />
    </Stack>
  );
}

export function ActivityPanel({ item, path }: PanelProps<ActivityDraft>) {
  const { t } = useTranslation();
  const { text, list } = useFields({ item, path });
  return (
    <Stack>
      <TextField label={t('editor.activityTitle')} rows={1} {...text('title')} />
      <TextField label={t('editor.context')} rows={3} {...text('context')} />
      <TextListField label={t('editor.description')} {...list('description')} />
      <ChildrenField item={item} kind="competency" label={t('editor.children.activity')} />
    </Stack>
  );
}

export function CompetencyPanel({ item, path }: PanelProps<CompetencyDraft>) {
  const { t } = useTranslation();
  const { text, list, edit } = useFields({ item, path });
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField label={t('editor.code')} {...text('code')} />
        <Switch
          label={t('editor.transversal')}
          checked={item.transversal}
          onChange={({ currentTarget: { checked } }) => edit(() => ({ transversal: checked }))}
          pb={8}
          style={{ alignSelf: 'end' }}
        />
      </SimpleGrid>
      <TextField label={t('editor.statement')} rows={2} {...text('statement')} />
      <TextListField label={t('editor.skills')} {...list('skills')} />
      <CriteriaField item={item} path={path} />
      <MethodField
        method={item.method}
        path={`${path}.method`}
        onChange={(change) => edit((current) => ({ method: change(current.method) }))}
      />
    </Stack>
  );
}
