import { Select, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createExamSessionRequest } from '#exam/exam-session/exam-session.contract.js';
import { EmptyState } from '../../ui/EmptyState';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { LinkButton, TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { toastDone } from '../../ui/toast';
import { createSession, frameworkQuery, publishedQuery } from './api/sessions';
import { BlockChoice } from './BlockChoice';
import { SessionFields } from './SessionFields';

interface PublishedVersion {
  id: string;
  label: string;
}

export function SessionCreate() {
  const { t } = useTranslation();
  const published = useQuery(publishedQuery);
  return (
    <>
      <PageHeader
        eyebrow={<TextLink to="/sessions">{t('assessment.list.title')}</TextLink>}
        title={t('assessment.form.createTitle')}
      />
      <Loaded query={published}>
        {(certifications) => {
          const versions = certifications.flatMap(({ code, title, publishedVersion }) =>
            publishedVersion
              ? [{ id: publishedVersion.id, label: `${code} · ${title} (${publishedVersion.label})` }]
              : [],
          );
          return versions.length === 0 ? (
            <EmptyState
              title={t('assessment.form.noVersion')}
              actions={<LinkButton to="/certifications">{t('catalog.list.title')}</LinkButton>}
            >
              {t('assessment.form.noVersionText')}
            </EmptyState>
          ) : (
            <CreateForm versions={versions} />
          );
        }}
      </Loaded>
    </>
  );
}

function CreateForm({ versions }: { versions: PublishedVersion[] }) {
  const { t } = useTranslation();
  const { referentiel } = useSearch({ from: '/shell/sessions/nouvelle' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const asked =
    versions.find((version) => version.id === referentiel) ?? (versions.length === 1 ? versions[0] : undefined);
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: createExamSessionRequest,
    initialValues: {
      frameworkVersionId: asked?.id ?? '',
      name: '',
      place: '',
      startsOn: '',
      endsOn: '',
      blockIds: [] as string[],
    },
    toRequest: (values) => values,
    send: createSession,
    onSent: async ({ id, name }) => {
      await queries.invalidateQueries({ queryKey: ['sessions'] });
      toastDone(t('assessment.form.created', { name }));
      await navigate({ to: '/sessions/$sessionId', params: { sessionId: id } });
    },
  });
  const versionId = form.values.frameworkVersionId;
  const version = useQuery({ ...frameworkQuery(versionId), enabled: versionId !== '' });
  const blocks = version.data?.blocks;
  // Every block is assessed unless told otherwise; only a change of version chooses again.
  const chooseAll = useEffectEvent((ids: string[]) => form.setFieldValue('blockIds', ids));
  useEffect(() => {
    if (blocks) chooseAll(blocks.map((block) => block.id));
  }, [blocks]);
  return (
    <Panel>
      <form onSubmit={onSubmit} noValidate>
        <Stack maw={880}>
          <FormProblem message={problem} />
          <Select
            label={t('assessment.facts.version')}
            description={t('assessment.facts.versionHint')}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            searchable
            required
            data={versions.map(({ id, label }) => ({ value: id, label }))}
            {...form.getInputProps('frameworkVersionId')}
          />
          {versionId !== '' && (
            <Loaded query={version} lines={3}>
              {(loaded) => <BlockChoice blocks={loaded.blocks} {...form.getInputProps('blockIds')} />}
            </Loaded>
          )}
          <SessionFields props={(name) => form.getInputProps(name)} />
          <FormActions
            submit={t('assessment.form.submit')}
            sending={sending}
            onCancel={() => void navigate({ to: '/sessions' })}
          />
        </Stack>
      </form>
    </Panel>
  );
}
