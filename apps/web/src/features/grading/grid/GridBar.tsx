import { Button } from '@mantine/core';
import { IconArrowDown, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaveQueue } from '../saving/save-queue';
import { useRatedCount } from '../saving/use-desk';
import classes from './grid-bar.module.css';
import { SaveIndicator } from './SaveIndicator';

interface GridBarProps {
  queue: SaveQueue;
  criterionIds: readonly string[];
  onNext: () => void;
  onSubmit: () => void;
  submitting: boolean;
}

/** Always in sight while the grid is filled: how far it is, whether all is saved, what comes next. */
export function GridBar({ queue, criterionIds, onNext, onSubmit, submitting }: GridBarProps) {
  const { t } = useTranslation();
  const rated = useRatedCount(queue, criterionIds);
  const total = criterionIds.length;
  const left = total - rated;
  return (
    <section className={classes.bar} aria-label={t('grading.grid.bar')}>
      <div className={classes.progress}>
        <span
          className={classes.track}
          role="progressbar"
          aria-label={t('grading.grid.progress')}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={rated}
          aria-valuetext={`${rated} / ${total}`}
          data-done={left === 0}
        >
          <span className={classes.fill} style={{ transform: `scaleX(${rated / total})` }} />
        </span>
        <span className={classes.figures}>
          <strong>
            {rated}/{total}
          </strong>{' '}
          <span className={classes.left}>
            {left === 0 ? t('grading.grid.complete') : t('grading.grid.left', { count: left })}
          </span>
        </span>
      </div>
      <SaveIndicator queue={queue} />
      <div className={classes.actions}>
        {left > 0 && (
          <Button variant="default" size="md" onClick={onNext} rightSection={<IconArrowDown size={18} aria-hidden />}>
            {t('grading.grid.nextLeft')}
          </Button>
        )}
        <Button
          size="md"
          variant={left === 0 ? 'filled' : 'default'}
          loading={submitting}
          onClick={onSubmit}
          leftSection={<IconSend size={18} aria-hidden />}
        >
          {t('grading.grid.finish')}
        </Button>
      </div>
    </section>
  );
}
