import { Box, Button, Group } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectView, TeamView } from '#exam/project/project.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { Loaded } from '../../../ui/Loaded';
import { ListEnd } from '../../../ui/table/ListEnd';
import { useGrowingPages } from '../../../ui/table/use-growing-pages';
import { listProjects } from '../api/projects';
import { useSession } from '../use-session';
import { ProjectCard } from './ProjectCard';
import { ProjectForm } from './ProjectForm';
import { TeamForm } from './TeamForm';

type Dialog =
  { kind: 'project'; project: ProjectView | null } | { kind: 'team'; project: ProjectView; team: TeamView | null };

export function ProjectTab() {
  const { t } = useTranslation();
  const session = useSession();
  const pages = useGrowingPages({
    queryKey: ['sessions', session.id, 'projects'],
    fetchPage: (cursor) => listProjects(session.id, cursor),
  });
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const writable = session.can.setUp;
  const add = writable && (
    <Button
      leftSection={<IconPlus size={17} aria-hidden />}
      onClick={() => setDialog({ kind: 'project', project: null })}
    >
      {t('assessment.projects.add')}
    </Button>
  );
  const close = () => setDialog(null);
  return (
    <section aria-labelledby="projects-title">
      <Group mb={12} gap={12} justify="space-between">
        <Box component="h2" id="projects-title" m={0}>
          {t('assessment.projects.title')}
        </Box>
        {add}
      </Group>
      <Loaded query={pages.query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title={t('assessment.projects.empty')}>
              {t('assessment.projects.emptyText')}
            </EmptyState>
          ) : (
            items.map((project) => (
              <ProjectCard
                key={project.id}
                project={project}
                writable={writable}
                onEdit={() => setDialog({ kind: 'project', project })}
                onTeam={(team) => setDialog({ kind: 'team', project, team })}
              />
            ))
          )
        }
      </Loaded>
      <ListEnd pages={pages} />
      {dialog?.kind === 'project' && <ProjectForm session={session} project={dialog.project} onClose={close} />}
      {dialog?.kind === 'team' && (
        <TeamForm sessionId={session.id} project={dialog.project} team={dialog.team} onClose={close} />
      )}
    </section>
  );
}
