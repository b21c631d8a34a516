import { Stack, Text, TextInput } from '@mantine/core';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPasskeyRequest } from '#identity/second-factor/second-factor.contract.js';
import { isProblem } from '../../../api/problem-error';
import { Dialog } from '../../../ui/Dialog';
import { FormActions } from '../../../ui/form/FormActions';
import { FormProblem } from '../../../ui/form/FormProblem';
import { useContractForm } from '../../../ui/form/use-contract-form';
import { askToMakePasskey, makePasskey } from '../api/passkeys';
import { ProofForm } from './ProofDialog';

interface PasskeyDialogProps {
  onClose: () => void;
  /** Recovery codes to show; none when those there were still serve. */
  onAdded: (recoveryCodes: readonly string[]) => void;
}

/** The password, then a name and what the browser asks. */
export function PasskeyDialog({ onClose, onAdded }: PasskeyDialogProps) {
  const { t } = useTranslation();
  const [options, setOptions] = useState<PublicKeyCredentialCreationOptionsJSON | null>(null);
  return (
    <Dialog opened onClose={onClose} title={t('secondFactor.passkeys.addTitle')} size="lg">
      {options === null ? (
        <ProofForm
          text={t('secondFactor.authenticator.proof')}
          submit={t('secondFactor.authenticator.next')}
          send={askToMakePasskey}
          onSent={setOptions}
          onClose={onClose}
        />
      ) : (
        <PasskeyForm options={options} onAdded={onAdded} onClose={onClose} />
      )}
    </Dialog>
  );
}

function PasskeyForm({
  options,
  onAdded,
  onClose,
}: PasskeyDialogProps & { options: PublicKeyCredentialCreationOptionsJSON }) {
  const { t } = useTranslation();
  const [givenUp, setGivenUp] = useState(false);
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: addPasskeyRequest.pick({ name: true }),
    initialValues: { name: '' },
    toRequest: (values) => values,
    send: async ({ name }) => {
      setGivenUp(false);
      try {
        return await makePasskey(options, name.trim());
      } catch (error) {
        if (isProblem(error)) throw error;
        setGivenUp(true);
        return null;
      }
    },
    onSent: (made) => {
      if (made) onAdded(made.recoveryCodes);
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <Text>{t('secondFactor.passkeys.addText')}</Text>
        <FormProblem message={problem ?? (givenUp ? t('secondFactor.passkeys.givenUp') : null)} />
        <TextInput
          label={t('secondFactor.passkeys.name')}
          description={t('secondFactor.passkeys.nameHint')}
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <FormActions submit={t('secondFactor.passkeys.make')} sending={sending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
