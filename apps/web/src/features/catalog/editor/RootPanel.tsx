import { Box, Button, Group, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEditor } from './editor-context';
import classes from './editor.module.css';
import { TextField } from './TextField';

/** The version's label and its rating scale. */
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
      <TextField
        label={t('editor.label')}
        path="label"
        value={draft.label}
        onEdit={(text) => dispatch({ type: 'root', patch: { label: text } })}
      />
      <fieldset className={classes.list}>
        <legend>{t('editor.scale')}</legend>
        <Box component="p" mt={0} mb={10} mx={0} c="dimmed" fz="0.875rem">
          {t('editor.scaleHint')}
        </Box>
        <Stack gap="xs" maw={420}>
          {levels.map((level, index) => (
            <TextField
              key={level.level}
              label={t('editor.level', { level: level.level })}
              path={`scale.levels.${index}.label`}
              value={level.label}
              onEdit={(text) => setLevels(levels.with(index, { ...level, label: text }))}
            />
          ))}
          <Group gap={8} align="stretch">
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
          </Group>
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
