import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/Mark';
import { PageHeader } from '../../ui/PageHeader';
import { Preferences } from '../../ui/Preferences';
import classes from './access-page.module.css';

interface AccessPageProps {
  title: string;
  lead: string;
  children: React.ReactNode;
}

/** Frame of the pages before sign-in. */
export function AccessPage({ title, lead, children }: AccessPageProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <div className={classes.cover} aria-hidden>
        <Mark className={classes.seal} thin />
        <p className={classes.name}>{t('app.name')}</p>
        <p className={classes.lead}>{t('identity.signIn.lead')}</p>
      </div>
      <Stack component="main" p="clamp(24px, 6vw, 88px)" gap={40} justify="space-between">
        <div className={classes.form}>
          <PageHeader title={title} meta={lead} />
          {children}
        </div>
        <Preferences />
      </Stack>
    </div>
  );
}
