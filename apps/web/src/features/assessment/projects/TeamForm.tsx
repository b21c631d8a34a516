import { Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog';
import type { CandidateView } from '#exam/candidate/candidate.contract.js';
import { teamRequest, type ProjectView, type TeamView } from '#exam/project/project.contract.js';
import { FormActions } from '../../../ui/form/FormActions';
import { FormProblem } from '../../../ui/form/FormProblem';
import { useContractForm } from '../../../ui/form/use-contract-form';
import { toastDone } from '../../../ui/toast';
import { createTeam, editTeam } from '../api/projects';
import { CandidateMultiSelect } from '../candidates/CandidateMultiSelect';

interface TeamFormProps {
  sessionId: string;
  project: ProjectView;
  team: TeamView | null;
  onClose: () => void;
}

export function TeamForm({ sessionId, project, team, onClose }: TeamFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: teamRequest,
    initialValues: {
      name: team?.name ?? t('assessment.projects.teamNameDefault', { number: project.teamCount + 1 }),
      candidateIds: team?.members.map((member) => member.candidateId) ?? ([] as string[]),
    },
    toRequest: (values) => values,
    send: (request) => (team ? editTeam(team.id, team.projectRevision, request) : createTeam(project.id, request)),
    onSent: async (saved) => {
      await queries.invalidateQueries({ queryKey: ['sessions', sessionId] });
      toastDone(t('assessment.projects.teamSaved', { name: saved.name }));
      onClose();
    },
  });
  const elsewhere = ({ teams }: CandidateView) => {
    const other = teams.find(({ id, projectId }) => projectId === project.id && id !== team?.id);
    return other && t('assessment.projects.otherTeam', { name: other.name });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={
        team
          ? t('assessment.projects.teamEdit', { name: team.name })
          : t('assessment.projects.teamCreate', { title: project.title })
      }
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormProblem message={problem} />
          <TextInput label={t('assessment.projects.teamName')} required {...form.getInputProps('name')} />
          <CandidateMultiSelect
            label={t('assessment.projects.members')}
            description={t('assessment.projects.membersHint', { min: project.teamMin, max: project.teamMax })}
            required
            hidePickedOptions
            data-autofocus
            sessionId={sessionId}
            named={new Map(team?.members.map(({ candidateId, displayName }) => [candidateId, displayName]))}
            hindrance={elsewhere}
            {...form.getInputProps('candidateIds')}
          />
          <FormActions submit={t('ui.save')} sending={sending} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
