import { Box, Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProjectView, TeamView } from '#exam/project/project.contract.js';
import { useConfirm } from '../../../ui/confirm';
import { useFormat } from '../../../ui/format';
import { useAct } from '../../../ui/use-act';
import { deleteProject } from '../api/projects';
import classes from './projects.module.css';
import { TeamList } from './TeamList';

interface ProjectCardProps {
  project: ProjectView;
  writable: boolean;
  onEdit: () => void;
  onTeam: (team: TeamView | null) => void;
}

export function ProjectCard({ project, writable, onEdit, onTeam }: ProjectCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const confirm = useConfirm();
  const remove = useAct(() => deleteProject(project.id), {
    done: t('assessment.projects.removed'),
    refresh: [['sessions']],
  });
  const askRemove = async () => {
    const answer = await confirm({
      title: t('assessment.projects.removeTitle', { title: project.title }),
      body: t('assessment.projects.removeText'),
      action: t('assessment.projects.remove'),
      danger: true,
    });
    if (answer !== null) remove.mutate();
  };
  return (
    <Box component="article" mb={16} py={18} px={20} bd="1px solid var(--line)" bdrs="md" bg="var(--surface)">
      <Group component="header" align="flex-start" justify="space-between" gap="8px 16px">
        <div>
          <Box component="h3" m={0} fz="lg">
            {project.title}
          </Box>
          <Fact>
            {format.days(project.startsOn, project.dueOn)} ·{' '}
            {t('assessment.projects.bounds', { min: project.teamMin, max: project.teamMax })}
            {project.weeksMin !== null &&
              ` · ${t('assessment.projects.weeks', { min: project.weeksMin, max: project.weeksMax })}`}
          </Fact>
        </div>
        {writable && (
          <Group gap="xs">
            <Button variant="default" size="xs" leftSection={<IconPencil size={15} aria-hidden />} onClick={onEdit}>
              {t('ui.edit')}
              <span className="visually-hidden"> {project.title}</span>
            </Button>
            <Button
              variant="subtle"
              color="red"
              size="xs"
              leftSection={<IconTrash size={15} aria-hidden />}
              onClick={() => void askRemove()}
            >
              {t('ui.delete')}
              <span className="visually-hidden"> {project.title}</span>
            </Button>
          </Group>
        )}
      </Group>
      {project.brief && (
        <Box component="p" maw="80ch" my={10} style={{ whiteSpace: 'pre-line' }}>
          {project.brief}
        </Box>
      )}
      <Fact>
        {t('assessment.projects.competencies')} :{' '}
        {project.competencies.map((competency) => (
          <span key={competency.id} className={classes.code} title={competency.statement}>
            {competency.code}
          </span>
        ))}
      </Fact>
      {project.deliverables.length > 0 && (
        <Fact>
          {t('assessment.projects.deliverables')} : {project.deliverables.join(' ; ')}
        </Fact>
      )}
      <Box component="h4" mt={16} mb={6} mx={0}>
        {t('assessment.projects.teams')}
      </Box>
      {project.teamCount === 0 ? (
        <Fact>{t('assessment.projects.noTeam')}</Fact>
      ) : (
        <TeamList project={project} writable={writable} onEdit={onTeam} />
      )}
      {writable && (
        <Button variant="light" size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => onTeam(null)}>
          {t('assessment.projects.addTeam')}
          <span className="visually-hidden"> {project.title}</span>
        </Button>
      )}
    </Box>
  );
}

const Fact = ({ children }: { children: React.ReactNode }) => (
  <Text mt={2} c="dimmed" fz="sm" lh="inherit">
    {children}
  </Text>
);
