import { IconEqual, IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RatingScale } from '#catalog/framework-version/framework-version.contract.js';
import type { CriterionComparison, JurorLevel } from './comparison';
import { CriterionStatement } from './CriterionStatement';
import rowClasses from './criterion-row.module.css';
import type { GridCriterion } from './grid-outline';
import classes from './reading-row.module.css';

interface ReadingRowProps {
  number: number;
  criterion: GridCriterion;
  comparison: CriterionComparison;
  scale: RatingScale;
  compared: boolean;
}

export function ReadingRow({ number, criterion, comparison, scale, compared }: ReadingRowProps) {
  const { t } = useTranslation();
  const { levels, gap, split, acquired, rated } = comparison;
  return (
    <li className={rowClasses.row} id={`criterion-${criterion.id}`}>
      <div className={classes.inner}>
        <CriterionStatement number={number} criterion={criterion} labelId={`statement-${criterion.id}`} />
        <div className={classes.ratings}>
          <ul className={classes.levels}>
            {levels.map((given) => (
              <Given key={given.jurorName ?? ''} given={given} scale={scale} />
            ))}
          </ul>
          {compared && (
            <p className={classes.verdict} data-split={split} data-gap={gap > 0}>
              {gap === 0 ? <IconEqual size={16} aria-hidden /> : <IconGitCompare size={16} aria-hidden />}
              {gap === 0 ? t('grading.peers.noGap') : t('grading.peers.gapOf', { count: gap })}
              {split && ` · ${t('grading.peers.acquiredBy', { count: acquired, total: rated })}`}
            </p>
          )}
        </div>
      </div>
    </li>
  );
}

function Given({ given, scale }: { given: JurorLevel; scale: RatingScale }) {
  const { t } = useTranslation();
  const step = scale.levels.find(({ level }) => level === given.level);
  return (
    <li className={classes.given} data-mine={given.jurorName === null}>
      <span className={classes.who}>{given.jurorName ?? t('grading.peers.me')}</span>
      <span className={classes.level} data-acquired={step ? step.level >= scale.acquiredFrom : undefined}>
        {step ? t('grading.criterion.level', { level: step.level, label: step.label }) : t('grading.criterion.unrated')}
      </span>
      {given.comment !== null && <span className={classes.comment}>{given.comment}</span>}
    </li>
  );
}
