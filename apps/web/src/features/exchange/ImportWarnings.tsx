import { Group } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#exchange/framework-import/framework-import.contract.js';
import { Notice } from '../../ui/Notice';
import classes from './import.module.css';

interface ImportWarningsProps {
  warnings: ImportPreview['warnings'];
  onShow: (line: number) => void;
}

export function ImportWarnings({ warnings, onShow }: ImportWarningsProps) {
  const { t } = useTranslation();
  if (warnings.length === 0) {
    return (
      <Group component="p" c="var(--success-fg)" fw={600} gap={8} wrap="nowrap">
        <IconCircleCheck size={20} aria-hidden /> {t('exchange.review.noWarning')}
      </Group>
    );
  }
  return (
    <Notice
      tone="warning"
      icon={IconAlertCircle}
      title={t('exchange.review.warnings', { count: warnings.length })}
      className={classes.warnings}
    >
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
    </Notice>
  );
}
