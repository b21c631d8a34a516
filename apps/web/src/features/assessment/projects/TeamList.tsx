import { Box, Group, SimpleGrid } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProjectView, TeamView } from '#exam/project/project.contract.js';
import { Loaded } from '../../../ui/Loaded';
import { StatusChip } from '../../../ui/StatusChip';
import { ListEnd } from '../../../ui/table/ListEnd';
import { RowAction } from '../../../ui/table/RowAction';
import { useGrowingPages } from '../../../ui/table/use-growing-pages';
import { toastUndo } from '../../../ui/toast';
import { useAct } from '../../../ui/use-act';
import { createTeam, deleteTeam, listTeams } from '../api/projects';

interface TeamListProps {
  project: ProjectView;
  writable: boolean;
  onEdit: (team: TeamView) => void;
}

/** The teams of a project, by name. */
export function TeamList({ project, writable, onEdit }: TeamListProps) {
  const { t } = useTranslation();
  const refresh = [['sessions']];
  const pages = useGrowingPages({
    queryKey: ['sessions', project.sessionId, 'projects', project.id, 'teams'],
    fetchPage: (cursor) => listTeams(project.id, cursor),
  });
  const restore = useAct(
    (team: TeamView) =>
      createTeam(project.id, { name: team.name, candidateIds: team.members.map((member) => member.candidateId) }),
    { refresh },
  );
  const remove = useAct(
    async (team: TeamView) => {
      await deleteTeam(team.id);
      return team;
    },
    {
      refresh,
      onDone: (team) =>
        toastUndo(t('assessment.projects.teamRemoved', { name: team.name }), () => restore.mutate(team)),
    },
  );
  return (
    <Loaded query={pages.query} lines={2}>
      {({ items }) => (
        <>
          <SimpleGrid
            component="ul"
            className="plain-list"
            mb={12}
            minColWidth="min(100%, 280px)"
            autoFlow="auto-fill"
            spacing={12}
          >
            {items.map((team) => (
              <Box
                component="li"
                key={team.id}
                px={14}
                py={12}
                bd="1px solid var(--line)"
                bdrs="sm"
                bg="var(--surface-sunken)"
              >
                <Group gap={6} justify="space-between">
                  <strong>{team.name}</strong>
                  <TeamSize team={team} />
                </Group>
                <Box component="p" my={6}>
                  {team.members.map((member) => member.displayName).join(', ')}
                </Box>
                {writable && (
                  <Group gap={4}>
                    <RowAction of={team.name} onClick={() => onEdit(team)}>
                      {t('ui.edit')}
                    </RowAction>
                    <RowAction danger of={team.name} onClick={() => remove.mutate(team)}>
                      {t('ui.delete')}
                    </RowAction>
                  </Group>
                )}
              </Box>
            ))}
          </SimpleGrid>
          <ListEnd pages={pages} />
        </>
      )}
    </Loaded>
  );
}

function TeamSize({ team }: { team: TeamView }) {
  const { t } = useTranslation();
  const words = t('assessment.projects.membersCount', { count: team.members.length });
  return team.sizeFits ? (
    <StatusChip tone="success" icon={IconCircleCheck}>
      {words}
    </StatusChip>
  ) : (
    <StatusChip tone="warning" icon={IconAlertCircle} title={t('assessment.projects.sizeOff')}>
      {words} · {t('assessment.projects.sizeOff')}
    </StatusChip>
  );
}
