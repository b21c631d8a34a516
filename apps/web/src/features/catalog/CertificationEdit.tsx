import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editCertificationRequest, type CertificationView } from '#catalog/certification/certification.contract.js';
import { READ_TO_EDIT } from '../../api/query-client';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { toastDone } from '../../ui/toast';
import { certificationQuery, editCertification } from './api/certifications';
import { CertificationFields, certificationRequest, certificationValues } from '../shared/CertificationFields';

export function CertificationEdit() {
  const { certificationId } = useParams({ from: '/shell/certifications/$certificationId/modifier' });
  const query = useQuery({ ...certificationQuery(certificationId), ...READ_TO_EDIT });
  return (
    <Loaded query={query} fresh>
      {(certification) => <EditForm key={certification.id} certification={certification} />}
    </Loaded>
  );
}

function EditForm({ certification: read }: { certification: CertificationView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  // As it was when the page opened, whatever is read since.
  const [certification] = useState(read);
  const { id, code, revision } = certification;
  const leave = () => navigate({ to: '/certifications/$certificationId', params: { certificationId: id } });
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: editCertificationRequest,
    initialValues: certificationValues(certification),
    toRequest: (values) => {
      const { code: _, ...request } = certificationRequest(values);
      return request;
    },
    send: (request) => editCertification(id, revision, request),
    onSent: async () => {
      await queries.invalidateQueries({ queryKey: ['certifications'] });
      toastDone(t('catalog.form.saved', { code }));
      await leave();
    },
  });
  return (
    <>
      <PageHeader
        eyebrow={<TextLink to="/certifications">{t('catalog.list.title')}</TextLink>}
        title={t('catalog.form.editTitle', { code })}
      />
      <Panel>
        <form onSubmit={onSubmit} noValidate>
          <Stack maw={880}>
            <FormProblem message={problem} />
            <CertificationFields form={form} codeFixed />
            <FormActions submit={t('ui.save')} sending={sending} onCancel={() => void leave()} />
          </Stack>
        </form>
      </Panel>
    </>
  );
}
