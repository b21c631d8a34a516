import { Button, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { METHOD_KINDS, type AssessmentMethodContent } from '#catalog/framework-version/framework-version.contract.js';
import { orNull } from '../../../ui/form/use-contract-form';
import { toastUndo } from '../../../ui/toast';
import { emptyMethod } from './draft';
import { useEditor } from './editor-context';
import classes from './editor.module.css';
import { TextField } from './TextField';
import { TextListField } from './TextListField';

type Method = AssessmentMethodContent;

interface MethodFieldProps {
  method: Method | null;
  path: string;
  onChange: (change: (method: Method | null) => Method | null) => void;
}

const BOUNDS = ['teamMin', 'teamMax', 'weeksMin', 'weeksMax'] as const;

/** How a competency is assessed; a competency may have no method of its own. */
export function MethodField({ method, path, onChange }: MethodFieldProps) {
  const { t } = useTranslation();
  const { errors } = useEditor();
  if (!method) {
    return (
      <fieldset className={classes.list}>
        <legend>{t('editor.method')}</legend>
        <Button variant="light" size="compact-md" onClick={() => onChange(() => emptyMethod)}>
          {t('editor.addMethod')}
        </Button>
      </fieldset>
    );
  }
  const edit = (patch: Partial<Method> | ((current: Method) => Partial<Method>)) =>
    onChange((current) => {
      const before = current ?? emptyMethod;
      return { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
    });
  const remove = () => {
    onChange(() => null);
    toastUndo(t('editor.removed', { what: t('editor.method') }), () => onChange(() => method));
  };
  const list = (name: 'deliverables' | 'exampleProjects' | 'other') => (
    <TextListField
      label={t(`editor.${name}`)}
      items={method[name]}
      path={`${path}.${name}`}
      onChange={(change) => edit((current) => ({ [name]: change(current[name]) }))}
    />
  );
  return (
    <fieldset className={classes.list}>
      <legend>{t('editor.method')}</legend>
      <Stack>
        <Select
          label={t('editor.methodKind')}
          maw={320}
          data={METHOD_KINDS.map((kind) => ({ value: kind, label: t(`catalog.version.kinds.${kind}`) }))}
          value={method.kind}
          onChange={(value) => edit({ kind: METHOD_KINDS.find((kind) => kind === value) ?? 'other' })}
        />
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          {BOUNDS.map((bound) => (
            <NumberInput
              key={bound}
              label={t(`editor.${bound}`)}
              data-path={`${path}.${bound}`}
              min={1}
              max={1000}
              allowDecimal={false}
              clampBehavior="none"
              value={method[bound] ?? ''}
              error={errors[`${path}.${bound}`]}
              onChange={(value) => edit({ [bound]: value === '' ? null : Number(value) })}
            />
          ))}
        </SimpleGrid>
        {list('deliverables')}
        <TextField
          label={t('editor.jury')}
          path={`${path}.jury`}
          rows={1}
          value={method.jury ?? ''}
          onEdit={(text) => edit({ jury: orNull(text) })}
        />
        <TextField
          label={t('editor.place')}
          path={`${path}.place`}
          value={method.place ?? ''}
          onEdit={(text) => edit({ place: orNull(text) })}
        />
        {list('exampleProjects')}
        <TextField
          label={t('editor.companyMission')}
          path={`${path}.companyMission`}
          rows={1}
          value={method.companyMission ?? ''}
          onEdit={(text) => edit({ companyMission: orNull(text) })}
        />
        {list('other')}
        <div>
          <Button variant="subtle" color="red" size="compact-md" onClick={remove}>
            {t('editor.removeMethod')}
          </Button>
        </div>
      </Stack>
    </fieldset>
  );
}
