import { Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog';
import type { JurorGrid } from '#grading/grading-grid/grading-grid.contract.js';
import { declareConflictRequest } from '#exam/jury/jury.contract.js';
import { FormActions } from '../../../ui/form/FormActions';
import { FormProblem } from '../../../ui/form/FormProblem';
import { useContractForm } from '../../../ui/form/use-contract-form';
import { toastDone } from '../../../ui/toast';
import { declareConflict, gridQuery } from '../api/juror';

interface ConflictDialogProps {
  sessionId: string;
  grid: JurorGrid;
  onClose: () => void;
}

export function ConflictDialog({ sessionId, grid, onClose }: ConflictDialogProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const name = grid.candidateName;
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: declareConflictRequest,
    initialValues: { candidateId: grid.candidateId, reason: '' },
    // The contract takes one line.
    toRequest: ({ reason, ...rest }) => ({ ...rest, reason: reason.replace(/\s+/g, ' ').trim() }),
    send: (request) => declareConflict(sessionId, request),
    onSent: async () => {
      await queries.invalidateQueries({ queryKey: ['juror', 'sessions'] });
      queries.removeQueries({ queryKey: gridQuery(grid.id).queryKey });
      toastDone(t('grading.conflict.done', { name }));
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('grading.conflict.title', { name })} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <p style={{ margin: 0 }}>{t('grading.conflict.text', { name })}</p>
          <FormProblem message={problem} />
          <Textarea
            label={t('grading.conflict.reason')}
            description={t('grading.conflict.reasonHint')}
            autosize
            minRows={2}
            size="md"
            required
            data-autofocus
            {...form.getInputProps('reason')}
          />
        </Stack>
        <FormActions submit={t('grading.conflict.submit')} sending={sending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
