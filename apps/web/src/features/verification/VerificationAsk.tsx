import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/PageHeader';
import { CodeForm } from './CodeForm';
import { VerificationPage } from './VerificationPage';

export function VerificationAsk() {
  const { t } = useTranslation();
  return (
    <VerificationPage>
      <PageHeader title={t('verification.title')} meta={t('verification.lead')} />
      <CodeForm />
    </VerificationPage>
  );
}
