import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { activateRequest } from '#identity/session/session.contract.js';
import { AccessPage } from './AccessPage';
import { activate } from './api/activate';
import { PasswordChoice } from './PasswordChoice';

/** First visit of somebody invited: the link they were given lets them choose a password, once. */
export function Activation() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/activation/$token' });
  return (
    <AccessPage title={t('identity.activation.title')} lead={t('identity.activation.lead')}>
      <PasswordChoice
        token={token}
        schema={activateRequest}
        send={activate}
        submit={t('identity.activation.submit')}
        done={t('identity.activation.done')}
      />
    </AccessPage>
  );
}
