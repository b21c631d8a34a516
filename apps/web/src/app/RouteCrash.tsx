import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem-error';
import { ErrorState } from '../ui/ErrorState';
import { PageHeader } from '../ui/PageHeader';

/** What is shown instead of a page that failed, with the rest of the shell still there. */
export function RouteCrash({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeader title={t('app.crash.title')} meta={isProblem(error) ? undefined : t('app.crash.text')} />
      <ErrorState error={error} onRetry={retry} />
    </>
  );
}
