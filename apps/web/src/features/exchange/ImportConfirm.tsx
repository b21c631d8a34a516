import { Alert, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createCertificationRequest } from '#catalog/certification/certification.contract.js';
import { confirmImportRequest, type ImportPreview } from '#exchange/framework-import/framework-import.contract.js';
import { useMe } from '../../api/me';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { LinkButton } from '../../ui/link-button';
import { Panel } from '../../ui/Panel';
import { toastDone } from '../../ui/toast';
import { CertificationFields, certificationRequest, certificationValues } from '../shared/CertificationFields';
import { certificationChoicesQuery, confirmImport } from './api/imports';

type Target = 'existing' | 'create';

/** Last step: under which certification the draft goes. */
export function ImportConfirm({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const [target, setTarget] = useState<Target>(preview.suggestedCertification ? 'existing' : 'create');
  if (preview.frameworkVersionId) {
    return (
      <Panel title={t('exchange.confirm.title')}>
        <Stack align="flex-start">
          <Alert color="ink">{t('exchange.confirm.already')}</Alert>
          <LinkButton to="/referentiels/$versionId" params={{ versionId: preview.frameworkVersionId }}>
            {t('exchange.confirm.open')}
          </LinkButton>
        </Stack>
      </Panel>
    );
  }
  if (preview.content.blocks.length === 0) return null;
  return (
    <Panel title={t('exchange.confirm.title')} description={t('exchange.confirm.lead')}>
      <Stack maw={880}>
        <Radio.Group
          label={t('exchange.confirm.target')}
          description={
            preview.suggestedCertification &&
            t('exchange.confirm.suggested', { code: preview.suggestedCertification.code })
          }
          value={target}
          onChange={(value) => setTarget(value)}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="existing" label={t('exchange.confirm.existing')} />
            <Radio value="create" label={t('exchange.confirm.create')} />
          </Stack>
        </Radio.Group>
        {target === 'existing' ? <UnderExisting preview={preview} /> : <UnderNew preview={preview} />}
      </Stack>
    </Panel>
  );
}

function useConfirmed(preview: ImportPreview) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async ({ frameworkVersionId }: { frameworkVersionId: string }) => {
    await queries.invalidateQueries({ queryKey: ['certifications'] });
    toastDone(t('exchange.confirm.done'));
    await navigate({ to: '/referentiels/$versionId', params: { versionId: frameworkVersionId } });
    void queries.invalidateQueries({ queryKey: ['imports', preview.id] });
  };
}

function UnderExisting({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const suggested = preview.suggestedCertification;
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search, 250);
  const choices = useQuery(certificationChoicesQuery(settled));
  const options = (choices.data?.items ?? []).map(({ id, code, title }) => ({
    value: id,
    label: `${code} · ${title}`,
  }));
  if (suggested && !options.some((option) => option.value === suggested.id)) {
    options.unshift({ value: suggested.id, label: `${suggested.code} · ${suggested.title}` });
  }
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: confirmImportRequest,
    initialValues: { label: preview.content.label, certification: suggested?.id ?? '' },
    toRequest: ({ label, certification: id }) => ({ label, certification: { id } }),
    send: (request) => confirmImport(preview.id, request),
    onSent: useConfirmed(preview),
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <Select
          label={t('exchange.confirm.pick')}
          placeholder={t('exchange.confirm.pickHint')}
          required
          searchable
          data={options}
          onSearchChange={setSearch}
          {...form.getInputProps('certification')}
          error={form.errors['certification.id'] ?? form.errors.certification}
        />
        <TextInput label={t('exchange.confirm.label')} required {...form.getInputProps('label')} />
        <FormActions submit={t('exchange.confirm.submit')} sending={sending} />
      </Stack>
    </form>
  );
}

function UnderNew({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const { organisationName } = useMe();
  const [label, setLabel] = useState(preview.content.label);
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: createCertificationRequest,
    initialValues: certificationValues({ certifierName: organisationName }),
    toRequest: certificationRequest,
    send: (create) => confirmImport(preview.id, { label, certification: { create } }),
    onSent: useConfirmed(preview),
    placePrefix: 'certification.create.',
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <CertificationFields form={form} />
        <TextInput
          label={t('exchange.confirm.label')}
          required
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          error={form.errors.label}
        />
        <FormActions submit={t('exchange.confirm.submit')} sending={sending} />
      </Stack>
    </form>
  );
}
