import { Button, NumberInput, Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  childrenOf,
  type ActivityDraft,
  type BlockDraft,
  type CompetencyDraft,
  type Item,
  type ItemKind,
} from './draft';
import { useEditor, useItemActions, useItemName } from './editor-context';
import classes from './editor.module.css';
import { ItemTools } from './ItemTools';
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
      change: (current) => ({ ...current, ...(typeof change === 'function' ? change(current as T) : change) }) as Item,
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
      <Children item={item} kind="activity" label={t('editor.children.block')} />
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
      <Children item={item} kind="competency" label={t('editor.children.activity')} />
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
      <Criteria item={item} path={path} />
      <MethodField
        method={item.method}
        path={`${path}.method`}
        onChange={(change) => edit((current) => ({ method: change(current.method) }))}
      />
    </Stack>
  );
}

/** Items below, to open, reorder and delete; their own fields are on their own panel. */
function Children({ item, kind, label }: { item: Item; kind: ItemKind; label: string }) {
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
            <button type="button" className={classes.childName} onClick={() => select(child.key)}>
              {nameOf(child)}
            </button>
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

function Criteria({ item, path }: PanelProps<CompetencyDraft>) {
  const { t } = useTranslation();
  const { dispatch, errors } = useEditor();
  const nameOf = useItemName();
  const { add, move, remove } = useItemActions();
  return (
    <fieldset className={classes.list}>
      <legend>{t('editor.children.competency')}</legend>
      <ol>
        {item.criteria.map((criterion, index) => {
          const at = `${path}.criteria.${index}`;
          const edit = (patch: object) =>
            dispatch({ type: 'edit', key: criterion.key, change: (current) => ({ ...current, ...patch }) as Item });
          return (
            <li key={criterion.key}>
              <div className={classes.criterion}>
                <Textarea
                  aria-label={t('editor.item', { list: t('editor.kinds.criterion'), number: index + 1 })}
                  data-path={`${at}.statement`}
                  data-key={criterion.key}
                  autosize
                  value={criterion.statement}
                  error={errors[`${at}.statement`]}
                  onChange={(event) => edit({ statement: event.currentTarget.value })}
                  onKeyDown={(event) => {
                    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                    event.preventDefault();
                    move(criterion, event.key === 'ArrowDown' ? 1 : -1);
                  }}
                />
                <div className={classes.criterionRules}>
                  <NumberInput
                    label={t('editor.weight')}
                    data-path={`${at}.weight`}
                    size="xs"
                    w={92}
                    min={1}
                    max={100}
                    allowDecimal={false}
                    value={criterion.weight}
                    error={errors[`${at}.weight`]}
                    onChange={(value) => edit({ weight: Number(value) })}
                  />
                  <Switch
                    label={t('editor.eliminatory')}
                    checked={criterion.eliminatory}
                    onChange={(event) => edit({ eliminatory: event.currentTarget.checked })}
                  />
                </div>
              </div>
              <ItemTools
                what={nameOf(criterion)}
                first={index === 0}
                last={index === item.criteria.length - 1}
                onMove={(by) => move(criterion, by)}
                onRemove={() => void remove(criterion)}
              />
            </li>
          );
        })}
      </ol>
      <Button
        variant="light"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => add('criterion', item)}
      >
        {t('editor.add.criterion')}
      </Button>
    </fieldset>
  );
}

export function RootPanel() {
  const { t } = useTranslation();
  const { draft, dispatch, errors } = useEditor();
  const { levels, acquiredFrom } = draft.scale;
  const setLevels = (next: typeof levels) =>
    dispatch({
      type: 'root',
      patch: { scale: { levels: next, acquiredFrom: Math.min(acquiredFrom, next.length) } },
    });
  return (
    <Stack>
      <TextInput
        label={t('editor.label')}
        data-path="label"
        value={draft.label}
        error={errors.label}
        onChange={(event) => dispatch({ type: 'root', patch: { label: event.currentTarget.value } })}
      />
      <fieldset className={classes.list}>
        <legend>{t('editor.scale')}</legend>
        <p className={classes.hint}>{t('editor.scaleHint')}</p>
        <Stack gap="xs" maw={420}>
          {levels.map((level, index) => (
            <TextInput
              key={level.level}
              label={t('editor.level', { level: level.level })}
              data-path={`scale.levels.${index}.label`}
              value={level.label}
              error={errors[`scale.levels.${index}.label`]}
              onChange={(event) => setLevels(levels.with(index, { ...level, label: event.currentTarget.value }))}
            />
          ))}
          <div className={classes.buttons}>
            <Button
              variant="light"
              size="compact-md"
              disabled={levels.length >= 9}
              onClick={() => setLevels([...levels, { level: levels.length + 1, label: '' }])}
            >
              {t('editor.addLevel')}
            </Button>
            <Button
              variant="subtle"
              size="compact-md"
              disabled={levels.length <= 2}
              onClick={() => setLevels(levels.slice(0, -1))}
            >
              {t('editor.removeLevel')}
            </Button>
          </div>
          <Select
            label={t('editor.acquiredFrom')}
            data-path="scale.acquiredFrom"
            data={levels.map(({ level, label }) => ({ value: String(level), label: `${level} ${label}` }))}
            value={String(acquiredFrom)}
            error={errors['scale.acquiredFrom']}
            onChange={(value) =>
              dispatch({ type: 'root', patch: { scale: { levels, acquiredFrom: Number(value ?? acquiredFrom) } } })
            }
          />
        </Stack>
      </fieldset>
    </Stack>
  );
}
