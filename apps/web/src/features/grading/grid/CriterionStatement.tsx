import { IconAlertOctagon, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './criterion-row.module.css';
import type { GridCriterion } from './grid-outline';

interface CriterionStatementProps {
  number: number;
  criterion: GridCriterion;
  labelId: string;
  /** Shared by the team's project. */
  team?: boolean;
}

/** What is judged, with what makes it weigh: said in words, and part of the name of its group of levels. */
export function CriterionStatement({ number, criterion, labelId, team = false }: CriterionStatementProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.words}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div>
        <p id={labelId} className={classes.statement}>
          <span className="visually-hidden">{t('grading.criterion.number', { number })} : </span>
          {criterion.statement}
          {criterion.eliminatory && (
            <>
              {' '}
              <span className={classes.eliminatory}>
                <IconAlertOctagon size={15} stroke={2.2} aria-hidden /> {t('grading.criterion.eliminatory')}
              </span>
            </>
          )}
          {criterion.weight !== 1 && (
            <>
              {' '}
              <span className={classes.mark}>{t('grading.criterion.weight', { weight: criterion.weight })}</span>
            </>
          )}
          {team && (
            <>
              {' '}
              <span className={classes.mark}>
                <IconUsersGroup size={15} stroke={1.8} aria-hidden /> {t('grading.criterion.team')}
              </span>
            </>
          )}
        </p>
      </div>
    </div>
  );
}
