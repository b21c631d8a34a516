import { Button, Group, NumberInput, Stack, Switch, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CompetencyDraft, CriterionDraft } from './draft';
import { useEditor, useItemActions, useItemName } from './editor-context';
import classes from './editor.module.css';
import { ItemTools } from './ItemTools';

interface CriteriaFieldProps {
  item: CompetencyDraft;
  path: string;
}

/** Criteria of a competency, each edited in place. */
export function CriteriaField({ item, path }: CriteriaFieldProps) {
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
          const edit = (patch: Partial<CriterionDraft>) =>
            dispatch({
              type: 'edit',
              key: criterion.key,
              change: (current) => (current.kind === 'criterion' ? { ...current, ...patch } : current),
            });
          return (
            <li key={criterion.key}>
              <Stack gap={6}>
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
                <Group gap="8px 24px">
                  <NumberInput
                    label={t('editor.weight')}
                    data-path={`${at}.weight`}
                    size="xs"
                    styles={{ root: { display: 'flex', alignItems: 'center', gap: 8 }, input: { width: 72 } }}
                    min={1}
                    max={100}
                    allowDecimal={false}
                    clampBehavior="none"
                    value={criterion.weight}
                    error={errors[`${at}.weight`]}
                    onChange={(value) => edit({ weight: Number(value) })}
                  />
                  <Switch
                    label={t('editor.eliminatory')}
                    checked={criterion.eliminatory}
                    onChange={(event) => edit({ eliminatory: event.currentTarget.checked })}
                  />
                </Group>
              </Stack>
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
