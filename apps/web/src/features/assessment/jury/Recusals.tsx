import { Box, Button, Select, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog';
import { recordRecusalRequest, type JuryView } from '#exam/jury/jury.contract.js';
import { FormActions } from '../../../ui/form/FormActions';
import { FormProblem } from '../../../ui/form/FormProblem';
import { useContractForm } from '../../../ui/form/use-contract-form';
import { Panel } from '../../../ui/Panel';
import { DataTable } from '../../../ui/table/DataTable';
import { useColumns } from '../../../ui/table/use-columns';
import { toastDone } from '../../../ui/toast';
import { recordRecusal } from '../api/jury';
import { CandidateSelect } from '../candidates/CandidateSelect';

type Recusal = JuryView['recusals'][number];

interface RecusalsProps {
  sessionId: string;
  jury: JuryView;
  writable: boolean;
}

export function Recusals({ sessionId, jury, writable }: RecusalsProps) {
  const { t } = useTranslation();
  const [declaring, setDeclaring] = useState(false);
  const { cell, name, instant } = useColumns<Recusal>();
  const columns = [
    name(
      t('assessment.jury.person'),
      ({ memberId }) => jury.members.find((member) => member.id === memberId)?.displayName ?? '—',
    ),
    cell(t('assessment.jury.candidate'), ({ candidateName }) => candidateName),
    cell(t('assessment.jury.reason'), ({ reason }) => reason),
    instant(t('assessment.jury.recordedAt'), ({ recordedAt }) => recordedAt),
  ];
  return (
    <Panel
      title={t('assessment.jury.recusals')}
      description={t('assessment.jury.recusalsLead')}
      flush={jury.recusals.length > 0}
      actions={
        writable &&
        jury.members.length > 0 && (
          <Button variant="default" onClick={() => setDeclaring(true)}>
            {t('assessment.jury.recuse')}
          </Button>
        )
      }
    >
      {jury.recusals.length === 0 ? (
        <Box component="p" m={0} c="dimmed">
          {t(jury.members.length === 0 ? 'assessment.jury.composeFirst' : 'assessment.jury.noRecusal')}
        </Box>
      ) : (
        <DataTable
          caption={t('assessment.jury.recusalsCaption')}
          columns={columns}
          rows={jury.recusals}
          rowId={(recusal) => recusal.id}
        />
      )}
      {declaring && <RecusalForm sessionId={sessionId} jury={jury} onClose={() => setDeclaring(false)} />}
    </Panel>
  );
}

function RecusalForm({ sessionId, jury, onClose }: { sessionId: string; jury: JuryView; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: recordRecusalRequest,
    initialValues: { memberId: '', candidateId: '', reason: '' },
    toRequest: (values) => values,
    send: (request) => recordRecusal(sessionId, request),
    onSent: async () => {
      await queries.invalidateQueries({ queryKey: ['sessions', sessionId] });
      toastDone(t('assessment.jury.recused'));
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('assessment.jury.recuse')} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormProblem message={problem} />
          <Select
            label={t('assessment.jury.person')}
            required
            data-autofocus
            data={jury.members.map((member) => ({ value: member.id, label: member.displayName }))}
            {...form.getInputProps('memberId')}
          />
          <CandidateSelect
            label={t('assessment.jury.candidate')}
            required
            sessionId={sessionId}
            {...form.getInputProps('candidateId')}
          />
          <Textarea
            label={t('assessment.jury.reason')}
            required
            autosize
            minRows={2}
            {...form.getInputProps('reason')}
          />
          <FormActions submit={t('assessment.jury.recuse')} sending={sending} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
