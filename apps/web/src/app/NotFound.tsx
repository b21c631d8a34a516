import { IconCompassOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/PageHeader';
import classes from './shell.module.css';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('app.notFound.title')} />
      <EmptyState
        icon={IconCompassOff}
        title={t('app.notFound.text')}
        actions={<LinkButton to="/">{t('app.notFound.home')}</LinkButton>}
      />
    </>
  );
}

/** For an address that leads nowhere at all, outside the frame of the application. */
export const LostPage = () => (
  <main className={classes.content}>
    <NotFound />
  </main>
);
