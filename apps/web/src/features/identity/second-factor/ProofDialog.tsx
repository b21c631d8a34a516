import { PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { proofRequest, type ProofRequest } from '#identity/second-factor/second-factor.contract.js';
import { Dialog } from '../../../ui/Dialog';
import { FormActions } from '../../../ui/form/FormActions';
import { FormProblem } from '../../../ui/form/FormProblem';
import { useContractForm } from '../../../ui/form/use-contract-form';

interface ProofDialogProps<T> extends ProofFormProps<T> {
  title: string;
}

/** A change of the ways into one's account, for which the password is asked again. */
export const ProofDialog = <T,>({ title, ...form }: ProofDialogProps<T>) => (
  <Dialog opened onClose={form.onClose} title={title} size="lg">
    <ProofForm {...form} />
  </Dialog>
);

interface ProofFormProps<T> {
  text: string;
  submit: string;
  send: (request: ProofRequest) => Promise<T>;
  onSent: (answer: T) => void;
  onClose: () => void;
}

export function ProofForm<T>({ text, submit, send, onSent, onClose }: ProofFormProps<T>) {
  const { t } = useTranslation();
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: proofRequest,
    initialValues: { currentPassword: '' },
    toRequest: (values) => values,
    send,
    onSent,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text>{text}</Text>
        <FormProblem message={problem} />
        <PasswordInput
          label={t('identity.account.current')}
          autoComplete="current-password"
          required
          data-autofocus
          {...form.getInputProps('currentPassword')}
        />
        <FormActions submit={submit} sending={sending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
