import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/Mark';
import classes from './shell.module.css';

export function Brand() {
  const { t } = useTranslation();
  return (
    <Link to="/" className={classes.brand}>
      <Mark size={28} />
      {t('app.name')}
    </Link>
  );
}
