import { Center, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import type { RatingScale } from '#catalog/framework-version/framework-version.contract.js';
import classes from './criterion-row.module.css';

interface LevelPickerProps {
  criterionId: string;
  labelledBy: string;
  level: number | null;
  scale: RatingScale;
  onRate: (criterionId: string, level: number) => void;
}

/** The levels of a criterion as one group of radio buttons, a single stop for Tab; keys are read by the grid. */
export const LevelPicker = memo(function LevelPicker({
  criterionId,
  labelledBy,
  level,
  scale,
  onRate,
}: LevelPickerProps) {
  const stop = level ?? scale.levels[0]?.level;
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={classes.levels} data-count={scale.levels.length}>
      {scale.levels.map((step) => (
        <UnstyledButton
          key={step.level}
          role="radio"
          className={classes.level}
          // The digit gives way to a tick: what is read aloud stays.
          aria-label={`${step.level} ${step.label}`}
          aria-checked={step.level === level}
          tabIndex={step.level === stop ? 0 : -1}
          data-acquired={step.level >= scale.acquiredFrom}
          onClick={() => onRate(criterionId, step.level)}
        >
          <Center component="span" className={classes.digit} flex="none" w={24} h={24} bdrs="sm" fz="0.875rem" fw={600}>
            {step.level === level ? <IconCheck size={18} stroke={2.6} aria-hidden /> : step.level}
          </Center>
          <span className={classes.levelLabel}>{step.label}</span>
        </UnstyledButton>
      ))}
    </div>
  );
});
