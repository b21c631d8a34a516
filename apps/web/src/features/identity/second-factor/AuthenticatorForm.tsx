import { List, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { codeRequest, type AuthenticatorToConfirm } from '#identity/second-factor/second-factor.contract.js';
import { FormActions } from '../../../ui/form/FormActions';
import { FormProblem } from '../../../ui/form/FormProblem';
import { useContractForm } from '../../../ui/form/use-contract-form';
import { SecretOnce } from '../../../ui/SecretOnce';
import { confirmAuthenticator } from '../api/second-factor';
import classes from './second-factor.module.css';

interface AuthenticatorFormProps {
  begun: AuthenticatorToConfirm;
  onEnrolled: (recoveryCodes: readonly string[]) => void;
  onClose: () => void;
}

/** Groups of four, as one reads them from one screen to type them on another. */
const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** What the application is to be told, by its camera or by hand, and the first code it gives. */
export function AuthenticatorForm({ begun: { secret, qrCode }, onEnrolled, onClose }: AuthenticatorFormProps) {
  const { t } = useTranslation();
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: codeRequest,
    initialValues: { code: '' },
    toRequest: (values) => values,
    send: confirmAuthenticator,
    onSent: ({ recoveryCodes }) => onEnrolled(recoveryCodes),
  });
  const steps = useRef<HTMLDivElement>(null);
  // What was in the dialog had the focus, and is gone.
  useEffect(() => steps.current?.focus(), []);
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack ref={steps} tabIndex={-1} style={{ outline: 'none' }}>
        <List type="ordered" spacing="xs">
          <List.Item>{t('secondFactor.authenticator.install')}</List.Item>
          <List.Item>{t('secondFactor.authenticator.scan')}</List.Item>
          <List.Item>{t('secondFactor.authenticator.type')}</List.Item>
        </List>
        <img
          className={classes.qrCode}
          src={`data:image/svg+xml;utf8,${encodeURIComponent(qrCode)}`}
          alt={t('secondFactor.authenticator.qrCode')}
        />
        <SecretOnce label={t('secondFactor.authenticator.secret')} value={inGroups(secret)} />
        <FormProblem message={problem} />
        <TextInput
          label={t('secondFactor.authenticator.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          {...form.getInputProps('code')}
        />
        <FormActions submit={t('secondFactor.authenticator.submit')} sending={sending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
