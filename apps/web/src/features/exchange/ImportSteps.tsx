import { useTranslation } from 'react-i18next';
import classes from './import.module.css';

const STEPS = ['source', 'review', 'confirm'] as const;

export function ImportSteps({ current }: { current: (typeof STEPS)[number] }) {
  const { t } = useTranslation();
  const reached = STEPS.indexOf(current);
  return (
    <ol className={classes.steps} aria-label={t('exchange.steps.label')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined} data-done={index < reached}>
          <span aria-hidden>{index + 1}</span>
          {t(`exchange.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
