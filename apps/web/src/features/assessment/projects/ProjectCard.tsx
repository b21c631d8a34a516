import { Box, Button, Group } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProjectView, TeamView } from '#exam/project/project.contract.js';
import { useConfirm } from '../../../ui/confirm';
import { useFormat } from '../../../ui/format';
import { StatusChip } from '../../../ui/StatusChip';
import { toastUndo } from '../../../ui/toast';
import { useAct } from '../../../ui/use-act';
import { createTeam, deleteProject, deleteTeam } from '../api/projects';
import classes from './projects.module.css';

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
  const refresh = [['sessions']];
  const remove = useAct(() => deleteProject(project.id), {
    done: t('assessment.projects.removed'),
    refresh,
  });
  const restore = useAct(
    (team: TeamView) =>
      createTeam(project.id, { name: team.name, candidateIds: team.members.map((member) => member.candidateId) }),
    { refresh },
  );
  const removeTeam = useAct(
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
      <header className={classes.cardHead}>
        <div>
          <h3>{project.title}</h3>
          <p className={classes.facts}>
            {format.days(project.startsOn, project.dueOn)} ·{' '}
            {t('assessment.projects.bounds', { min: project.teamMin, max: project.teamMax })}
            {project.weeksMin !== null &&
              ` · ${t('assessment.projects.weeks', { min: project.weeksMin, max: project.weeksMax })}`}
          </p>
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
      </header>
      {project.brief && <p className={classes.brief}>{project.brief}</p>}
      <p className={classes.facts}>
        {t('assessment.projects.competencies')} :{' '}
        {project.competencies.map((competency) => (
          <span key={competency.id} className={classes.code} title={competency.statement}>
            {competency.code}
          </span>
        ))}
      </p>
      {project.deliverables.length > 0 && (
        <p className={classes.facts}>
          {t('assessment.projects.deliverables')} : {project.deliverables.join(' ; ')}
        </p>
      )}
      <Box component="h4" mt={16} mb={6} mx={0}>
        {t('assessment.projects.teams')}
      </Box>
      {project.teams.length === 0 && <p className={classes.facts}>{t('assessment.projects.noTeam')}</p>}
      <ul className={classes.teams}>
        {project.teams.map((team) => (
          <li key={team.id}>
            <Group gap={6} justify="space-between">
              <strong>{team.name}</strong>
              {team.sizeFits ? (
                <StatusChip tone="success" icon={IconCircleCheck}>
                  {t('assessment.projects.membersCount', { count: team.members.length })}
                </StatusChip>
              ) : (
                <StatusChip tone="warning" icon={IconAlertCircle} title={t('assessment.projects.sizeOff')}>
                  {t('assessment.projects.membersCount', { count: team.members.length })} ·{' '}
                  {t('assessment.projects.sizeOff')}
                </StatusChip>
              )}
            </Group>
            <p>{team.members.map((member) => member.displayName).join(', ')}</p>
            {writable && (
              <Group gap={4}>
                <Button variant="subtle" size="compact-sm" onClick={() => onTeam(team)}>
                  {t('ui.edit')}
                  <span className="visually-hidden"> {team.name}</span>
                </Button>
                <Button variant="subtle" color="red" size="compact-sm" onClick={() => removeTeam.mutate(team)}>
                  {t('ui.delete')}
                  <span className="visually-hidden"> {team.name}</span>
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
      {writable && (
        <Button variant="light" size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => onTeam(null)}>
          {t('assessment.projects.addTeam')}
          <span className="visually-hidden"> {project.title}</span>
        </Button>
      )}
    </Box>
  );
}
