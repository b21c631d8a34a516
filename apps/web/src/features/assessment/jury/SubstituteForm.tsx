import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seatSubstituteRequest, type JuryView } from '#exam/jury/jury.contract.js';
import { Dialog } from '../../../ui/Dialog';
import { FormActions } from '../../../ui/form/FormActions';
import { FormProblem } from '../../../ui/form/FormProblem';
import { useContractForm } from '../../../ui/form/use-contract-form';
import { toastDone } from '../../../ui/toast';
import { seatSubstitute } from '../api/jury';
import { CandidateMultiSelect } from '../candidates/CandidateMultiSelect';
import { JurorPicker } from './JurorPicker';

interface SubstituteFormProps {
  sessionId: string;
  jury: JuryView;
  onClose: () => void;
}

/** Somebody who joins the jury at work: the candidates a recusal concerns are proposed first. */
export function SubstituteForm({ sessionId, jury, onClose }: SubstituteFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [picked, setPicked] = useState<React.ComponentProps<typeof JurorPicker>['value']>(null);
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: seatSubstituteRequest,
    initialValues: {
      userId: '',
      quality: '',
      company: '',
      outside: true,
      candidateIds: [...new Set(jury.recusals.map(({ candidateId }) => candidateId))],
    },
    toRequest: (values) => values,
    send: (request) => seatSubstitute(sessionId, request),
    onSent: async () => {
      await queries.invalidateQueries({ queryKey: ['sessions'] });
      toastDone(t('assessment.substitute.done'));
      onClose();
    },
  });
  const sitting = jury.members.find(({ userId }) => userId === form.values.userId);
  /** Who sits already keeps their seat as it is. */
  const choose = (person: NonNullable<typeof picked>) => {
    const { userId } = person;
    const member = jury.members.find((one) => one.userId === userId);
    setPicked(person);
    form.setValues({
      userId,
      ...(member && { quality: member.quality, company: member.company, outside: member.outside }),
    });
  };
  return (
    <Dialog opened onClose={onClose} title={t('assessment.substitute.title')} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <p>{t('assessment.substitute.lead')}</p>
          <FormProblem message={problem} />
          <JurorPicker
            label={t('assessment.jury.person')}
            required
            data-autofocus
            nothingFoundMessage={t('assessment.substitute.nobody')}
            {...form.getInputProps('userId')}
            value={picked}
            onPick={choose}
          />
          <TextInput
            label={t('assessment.jury.quality')}
            placeholder={t('assessment.jury.qualityHint')}
            required
            disabled={sitting !== undefined}
            {...form.getInputProps('quality')}
          />
          <TextInput
            label={t('assessment.jury.company')}
            required
            disabled={sitting !== undefined}
            {...form.getInputProps('company')}
          />
          <Checkbox
            label={t('assessment.jury.outside')}
            disabled={sitting !== undefined}
            {...form.getInputProps('outside', { type: 'checkbox' })}
          />
          <CandidateMultiSelect
            label={t('assessment.substitute.candidates')}
            required
            sessionId={sessionId}
            named={new Map(jury.recusals.map(({ candidateId, candidateName }) => [candidateId, candidateName]))}
            {...form.getInputProps('candidateIds')}
          />
          <FormActions submit={t('assessment.substitute.seat')} sending={sending} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
