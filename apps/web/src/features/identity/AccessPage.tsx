import { useTranslation } from 'react-i18next';
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
        <svg viewBox="0 0 32 32" className={classes.seal}>
          <path
            d="M22.6 11.4a8 8 0 1 0 0 9.2"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
          <path
            d="m14.6 16.2 2.6 2.6 5-5.2"
            fill="none"
            stroke="#e3b04b"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <p className={classes.name}>{t('app.name')}</p>
        <p className={classes.lead}>{t('identity.signIn.lead')}</p>
      </div>
      <main className={classes.sheet}>
        <div className={classes.form}>
          <PageHeader title={title} meta={lead} />
          {children}
        </div>
        <Preferences />
      </main>
    </div>
  );
}
