import { Box, Group } from '@mantine/core';
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
      <Box component="span" c="dimmed" fz="sm" lh={1.6} aria-hidden>
        {number}
      </Box>
      <div>
        <Box component="p" id={labelId} m={0} lh={1.5} style={{ overflowWrap: 'anywhere' }}>
          <span className="visually-hidden">{t('grading.criterion.number', { number })} : </span>
          {criterion.statement}
          {criterion.eliminatory && (
            <>
              {' '}
              <Mark tone="danger">
                <IconAlertOctagon size={15} stroke={2.2} aria-hidden /> {t('grading.criterion.eliminatory')}
              </Mark>
            </>
          )}
          {criterion.weight !== 1 && (
            <>
              {' '}
              <Mark>{t('grading.criterion.weight', { weight: criterion.weight })}</Mark>
            </>
          )}
          {team && (
            <>
              {' '}
              <Mark>
                <IconUsersGroup size={15} stroke={1.8} aria-hidden /> {t('grading.criterion.team')}
              </Mark>
            </>
          )}
        </Box>
      </div>
    </div>
  );
}

const Mark = ({ tone = 'neutral', children }: { tone?: 'neutral' | 'danger'; children: React.ReactNode }) => (
  <Group
    component="span"
    data-tone={tone}
    display="inline-flex"
    gap={4}
    pl={5}
    pr={7}
    bdrs="sm"
    bg="var(--bg)"
    c="var(--fg)"
    fz="0.875rem"
    lh={1.5}
    wrap="nowrap"
    {...(tone === 'danger' && { fw: 600 })}
    style={{ whiteSpace: 'nowrap', verticalAlign: 1 }}
  >
    {children}
  </Group>
);
