import { Box, Button, Group, Stack } from '@mantine/core';
import { IconCloudOff, IconUsersGroup, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JurorGrid } from '#grading/grading-grid/grading-grid.contract.js';
import { LinkButton } from '../../../ui/link-button';
import { Progress } from '../../../ui/Progress';
import { GridStateChip, standingOf } from '../GridStateChip';
import { waitingOnDevice } from '../saving/grid-desk';
import { Fact } from './Fact';
import classes from './session.module.css';

const ACTIONS = { empty: 'start', draft: 'resume', ready: 'toSubmit', submitted: 'see', withdrawn: 'see' } as const;

interface CandidateItemProps {
  grid: JurorGrid;
  onConflict: () => void;
}

export function CandidateItem({ grid, onConflict }: CandidateItemProps) {
  const { t } = useTranslation();
  const standing = standingOf(grid);
  const action = t(`grading.session.${grid.can.rate ? ACTIONS[standing] : 'see'}`);
  const waiting = grid.state === 'draft' ? waitingOnDevice(grid.id) : 0;
  const urgent = grid.can.rate && (standing === 'draft' || standing === 'ready');
  return (
    <li className={`${classes.item} ${classes.candidate}`}>
      <div className={classes.words}>
        <Box component="h3" m={0} fz="1.0625rem" fw={600}>
          {grid.candidateName}
        </Box>
        <Group gap="2px 16px" mt={2} c="dimmed" fz="sm" align="stretch">
          <Fact>
            <IconUsersGroup size={17} stroke={1.7} aria-hidden />{' '}
            {grid.teams.map(({ name }) => name).join(', ') || t('grading.session.noTeam')}
          </Fact>
        </Group>
        {waiting > 0 && (
          <Group component="p" mt={4} mb={0} mx={0} c="var(--warning-fg)" fw={600} gap={6} wrap="nowrap">
            <IconCloudOff size={17} aria-hidden /> {t('grading.session.waiting', { count: waiting })}
          </Group>
        )}
      </div>
      <Stack gap={6} align="flex-start">
        <GridStateChip {...grid} />
        {grid.state !== 'withdrawn' && (
          <Progress
            wide
            label={t('grading.session.rated', { name: grid.candidateName })}
            value={grid.rated}
            total={grid.total}
          />
        )}
      </Stack>
      {grid.state !== 'withdrawn' && (
        <div className={classes.actions}>
          {grid.can.rate && (
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
