import { Box, Button, Group } from '@mantine/core';
import { IconFilter, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';
import type { SaveQueue } from '../saving/save-queue';
import { useRatedCount } from '../saving/use-desk';
import type { GridTeam } from './grid-outline';
import { TeamDialog } from './TeamDialog';

interface TeamPanelProps {
  grid: GradingGridView;
  team: GridTeam;
  queue: SaveQueue;
  onShow: (team: GridTeam) => void;
}

/** What the candidate's team did together: rated once, given to each member, then qualified for each. */
export function TeamPanel({ grid, team, queue, onShow }: TeamPanelProps) {
  const { t } = useTranslation();
  const [applying, setApplying] = useState(false);
  const rated = useRatedCount(queue, team.criterionIds);
  const count = team.criterionIds.length;
  return (
    <Group
      component="section"
      mb={16}
      px={16}
      py={12}
      gap="10px 16px"
      bd="1px solid var(--line)"
      bdrs="md"
      bg="var(--surface)"
      aria-label={t('grading.team.title', { team: team.name, project: team.projectTitle })}
    >
      <IconUsersGroup size={22} stroke={1.7} color="var(--accent)" aria-hidden />
      <Box flex="1 1 260px" miw={0}>
        <strong>{t('grading.team.title', { team: team.name, project: team.projectTitle })}</strong>
        <Box c="dimmed">
          {t('grading.team.members', { names: team.members.join(', ') })} · {t('grading.team.covered', { count })} (
          {rated}/{count})
        </Box>
      </Box>
      <Group gap="xs">
        <Button
          variant="default"
          size="md"
          leftSection={<IconFilter size={18} aria-hidden />}
          onClick={() => onShow(team)}
        >
          {t('grading.team.show')}
        </Button>
        <Button variant="light" size="md" disabled={rated === 0} onClick={() => setApplying(true)}>
          {t('grading.team.apply')}
        </Button>
      </Group>
      {applying && <TeamDialog grid={grid} team={team} queue={queue} onClose={() => setApplying(false)} />}
    </Group>
  );
}
