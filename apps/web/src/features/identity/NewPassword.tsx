import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { resetPasswordRequest } from '#identity/password/password.contract.js';
import { AccessPage } from './AccessPage';
import { resetPassword } from './api/password';
import { PasswordChoice } from './PasswordChoice';

/** The link of a forgotten password: another one is chosen, once. */
export function NewPassword() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/nouveau-mot-de-passe/$token' });
  return (
    <AccessPage title={t('identity.newPassword.title')} lead={t('identity.newPassword.lead')}>
      <PasswordChoice
        token={token}
        schema={resetPasswordRequest}
        send={resetPassword}
        submit={t('identity.newPassword.submit')}
        done={t('identity.newPassword.done')}
      />
    </AccessPage>
  );
}
