import { Button } from '@mantine/core';
import { IconCloudOff, IconUsersGroup, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JurorGrid } from '#grading/grading-grid/grading-grid.contract.js';
import { LinkButton } from '../../../ui/link-button';
import { Progress } from '../../../ui/Progress';
import { GridStateChip, standingOf } from '../GridStateChip';
import { waitingOnDevice } from '../saving/grid-desk';
import classes from './session.module.css';

const ACTIONS = { empty: 'start', draft: 'resume', ready: 'toSubmit', submitted: 'see', withdrawn: 'see' } as const;

interface CandidateItemProps {
  grid: JurorGrid;
  grading: boolean;
  onConflict?: () => void;
}

export function CandidateItem({ grid, grading, onConflict }: CandidateItemProps) {
  const { t } = useTranslation();
  const standing = standingOf(grid);
  const action = t(`grading.session.${grading ? ACTIONS[standing] : 'see'}`);
  const waiting = grid.state === 'draft' ? waitingOnDevice(grid.id) : 0;
  const urgent = grading && (standing === 'draft' || standing === 'ready');
  return (
    <li className={`${classes.item} ${classes.candidate}`}>
      <div className={classes.words}>
        <h3 className={classes.name}>{grid.candidateName}</h3>
        <div className={classes.facts}>
          <span>
            <IconUsersGroup size={17} stroke={1.7} aria-hidden />{' '}
            {grid.teams.map(({ name }) => name).join(', ') || t('grading.session.noTeam')}
          </span>
        </div>
        {waiting > 0 && (
          <p className={classes.waiting}>
            <IconCloudOff size={17} aria-hidden /> {t('grading.session.waiting', { count: waiting })}
          </p>
        )}
      </div>
      <div className={classes.standing}>
        <GridStateChip {...grid} />
        {grid.state !== 'withdrawn' && (
          <Progress
            label={t('grading.session.rated', { name: grid.candidateName })}
            value={grid.rated}
            total={grid.total}
          />
        )}
      </div>
      {grid.state !== 'withdrawn' && (
        <div className={classes.actions}>
          {grid.state === 'draft' && onConflict && (
            <Button
              variant="subtle"
              color="gray"
              size="md"
              leftSection={<IconUserX size={18} stroke={1.7} aria-hidden />}
              onClick={onConflict}
              aria-label={t('grading.session.conflictOf', { name: grid.candidateName })}
            >
              {t('grading.session.conflict')}
            </Button>
          )}
          <LinkButton
            size="md"
            variant={urgent ? 'filled' : 'default'}
            to="/jury/grilles/$gridId"
            params={{ gridId: grid.id }}
            aria-label={t('grading.session.openOf', { action, name: grid.candidateName })}
          >
            {action}
          </LinkButton>
        </div>
      )}
    </li>
  );
}
