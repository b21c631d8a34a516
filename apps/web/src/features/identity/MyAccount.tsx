import { PasswordInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changePasswordRequest } from '#identity/password/password.contract.js';
import { useMe } from '../../api/me';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { toastDone } from '../../ui/toast';
import { PasskeyPanel } from './second-factor/PasskeyPanel';
import { SecondFactorPanel } from './second-factor/SecondFactorPanel';
import { SessionList } from './SessionList';
import { changePassword } from './api/password';

/** What somebody signed in may change about themselves. */
export function MyAccount() {
  const { t } = useTranslation();
  const me = useMe();
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: changePasswordRequest,
    initialValues: { currentPassword: '', password: '' },
    toRequest: (values) => values,
    send: changePassword,
    onSent: () => {
      form.reset();
      toastDone(t('identity.account.changed'));
    },
  });
  return (
    <>
      <PageHeader title={t('identity.account.title')} meta={me.email} />
      <Panel title={t('identity.account.password')} description={t('identity.account.passwordLead')}>
        <form onSubmit={onSubmit} noValidate>
          <Stack maw={420}>
            <FormProblem message={problem} />
            <PasswordInput
              label={t('identity.account.current')}
              autoComplete="current-password"
              required
              {...form.getInputProps('currentPassword')}
            />
            <PasswordInput
              label={t('identity.account.next')}
              description={t('identity.activation.passwordHint')}
              autoComplete="new-password"
              required
              {...form.getInputProps('password')}
            />
            <FormActions submit={t('identity.account.submit')} sending={sending} />
          </Stack>
        </form>
      </Panel>
      <SecondFactorPanel />
      <PasskeyPanel />
      <SessionList />
    </>
  );
}
