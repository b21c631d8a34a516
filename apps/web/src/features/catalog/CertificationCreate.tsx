import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { createCertificationRequest } from '#catalog/certification/certification.contract.js';
import { useMe } from '../../api/me';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { TextLink } from '../../ui/link-button';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { toastDone } from '../../ui/toast';
import { createCertification } from './api/certifications';
import { CertificationFields, certificationRequest, certificationValues } from '../shared/CertificationFields';

export function CertificationCreate() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { organisationName } = useMe();
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: createCertificationRequest,
    initialValues: certificationValues({ certifierName: organisationName }),
    toRequest: certificationRequest,
    send: createCertification,
    onSent: async ({ id, code }) => {
      await queries.invalidateQueries({ queryKey: ['certifications'] });
      toastDone(t('catalog.form.created', { code }));
      await navigate({ to: '/certifications/$certificationId', params: { certificationId: id } });
    },
  });
  return (
    <>
      <PageHeader
        eyebrow={<TextLink to="/certifications">{t('catalog.list.title')}</TextLink>}
        title={t('catalog.form.createTitle')}
      />
      <Panel>
        <form onSubmit={onSubmit} noValidate>
          <Stack maw={880}>
            <FormProblem message={problem} />
            <CertificationFields form={form} />
            <FormActions
              submit={t('catalog.form.submit')}
              sending={sending}
              onCancel={() => void navigate({ to: '/certifications' })}
            />
          </Stack>
        </form>
      </Panel>
    </>
  );
}
