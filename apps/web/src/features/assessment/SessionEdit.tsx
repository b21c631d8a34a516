import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { editExamSessionRequest, type ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { toastDone } from '../../ui/toast';
import { editSession, frameworkQuery } from './api/sessions';
import { BlockChoice } from './BlockChoice';
import { SessionFields } from './SessionFields';

interface SessionEditProps {
  session: ExamSessionView;
  onClose: () => void;
}

export function SessionEdit({ session: read, onClose }: SessionEditProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  // As it was when the form opened: what others save meanwhile is told, not overwritten.
  const [session] = useState(read);
  const { setUp } = session.can;
  const version = useQuery({ ...frameworkQuery(session.frameworkVersion.id), enabled: setUp });
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: editExamSessionRequest,
    initialValues: {
      name: session.name,
      place: session.place,
      startsOn: session.startsOn,
      endsOn: session.endsOn,
      blockIds: session.blocks.map((block) => block.id),
    },
    // Blocks are fixed once the session is open.
    toRequest: ({ blockIds, ...facts }) => ({ ...facts, ...(setUp && { blockIds }) }),
    send: (request) => editSession(session.id, session.revision, request),
    onSent: async () => {
      await queries.invalidateQueries({ queryKey: ['sessions'] });
      toastDone(t('assessment.form.saved'));
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('assessment.form.editTitle')} size="xl">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormProblem message={problem} />
          <SessionFields props={(name) => form.getInputProps(name)} />
          {setUp && <BlockChoice blocks={version.data?.blocks ?? session.blocks} {...form.getInputProps('blockIds')} />}
          <FormActions submit={t('ui.save')} sending={sending} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
