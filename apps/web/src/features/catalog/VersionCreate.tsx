import { Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import type { CertificationView } from '#catalog/certification/certification.contract.js';
import { createVersionRequest } from '#catalog/framework-version/framework-version.contract.js';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { createVersion } from './api/certifications';

interface VersionCreateProps {
  certification: CertificationView;
  onClose: () => void;
}

export function VersionCreate({ certification, onClose }: VersionCreateProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const latest = certification.versions.toSorted((a, b) => b.number - a.number)[0];
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: createVersionRequest,
    initialValues: { label: '', copyOf: latest?.id ?? '' },
    toRequest: ({ label, copyOf }) => ({ label, ...(copyOf && { copyOf }) }),
    send: (request) => createVersion(certification.id, request),
    onSent: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['certifications'] });
      await navigate({ to: '/referentiels/$versionId/edition', params: { versionId: id } });
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('catalog.newVersion.title')} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormProblem message={problem} />
          <TextInput
            label={t('catalog.newVersion.label')}
            description={t('catalog.newVersion.labelHint')}
            required
            data-autofocus
            {...form.getInputProps('label')}
          />
          <Select
            label={t('catalog.newVersion.copyOf')}
            data={[
              { value: '', label: t('catalog.newVersion.empty') },
              ...certification.versions.map(({ id, number, label }) => ({
                value: id,
                label: t('catalog.newVersion.copy', { number, label }),
              })),
            ]}
            {...form.getInputProps('copyOf')}
          />
          <FormActions submit={t('catalog.newVersion.submit')} sending={sending} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
