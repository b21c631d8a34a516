import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#exchange/framework-import/framework-import.contract.js';
import classes from './import.module.css';

interface ImportWarningsProps {
  warnings: ImportPreview['warnings'];
  onShow: (line: number) => void;
}

export function ImportWarnings({ warnings, onShow }: ImportWarningsProps) {
  const { t } = useTranslation();
  if (warnings.length === 0) {
    return (
      <p className={classes.allClear}>
        <IconCircleCheck size={20} aria-hidden /> {t('exchange.review.noWarning')}
      </p>
    );
  }
  return (
    <section className={classes.warnings}>
      <h2>
        <IconAlertCircle size={20} aria-hidden />
        {t('exchange.review.warnings', { count: warnings.length })}
      </h2>
      <p>{t('exchange.review.warningsHint')}</p>
      <ul>
        {warnings.map((warning, index) => (
          <li key={`${index} ${warning.line}`}>
            <button type="button" onClick={() => onShow(warning.line)}>
              {t('exchange.review.line', { line: warning.line })}
            </button>
            {warning.message}
          </li>
        ))}
      </ul>
    </section>
  );
}
