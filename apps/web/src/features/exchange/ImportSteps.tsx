import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';

const STEPS = ['source', 'review', 'confirm'] as const;

export function ImportSteps({ current }: { current: (typeof STEPS)[number] }) {
  const { t } = useTranslation();
  const reached = STEPS.indexOf(current);
  return (
    <Group
      component="ol"
      className={`${classes.steps} plain-list`}
      mb={20}
      gap="8px 28px"
      align="stretch"
      aria-label={t('exchange.steps.label')}
    >
      {STEPS.map((step, index) => (
        <Group
          component="li"
          key={step}
          gap={8}
          wrap="nowrap"
          aria-current={step === current ? 'step' : undefined}
          data-done={index < reached}
        >
          <span aria-hidden>{index + 1}</span>
          {t(`exchange.steps.${step}`)}
        </Group>
      ))}
    </Group>
  );
}
