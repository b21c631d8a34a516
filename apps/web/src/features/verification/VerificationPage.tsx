import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Preferences } from '../../ui/Preferences';
import touch from '../../ui/touch.module.css';
import classes from './verification.module.css';

/** Frame of the public pages: nothing of the application but its name, its language and its light. */
export function VerificationPage({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <header className={classes.banner}>
        <Link to="/verifier" className={classes.brand}>
          <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden>
            <path
              d="M22.6 11.4a8 8 0 1 0 0 9.2"
              fill="none"
              stroke="currentColor"
              strokeWidth="3"
              strokeLinecap="round"
            />
            <path
              d="m14.6 16.2 2.6 2.6 5-5.2"
              fill="none"
              stroke="#c48a17"
              strokeWidth="2.6"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
          {t('app.name')}
        </Link>
        <div className="no-print">
          <Preferences />
        </div>
      </header>
      <main className={`${classes.main} ${touch.touch}`}>{children}</main>
      <footer className={classes.footer}>{t('verification.about')}</footer>
    </div>
  );
}
