import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

export function Brand() {
  const { t } = useTranslation();
  return (
    <Link to="/" className={classes.brand}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden>
        <path d="M22.6 11.4a8 8 0 1 0 0 9.2" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
        <path
          d="m14.6 16.2 2.6 2.6 5-5.2"
          fill="none"
          stroke="#e3b04b"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t('app.name')}
    </Link>
  );
}
