import { MultiSelect, Stack, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog';
import { teamRequest, type ProjectView, type TeamView } from '#exam/project/project.contract.js';
import { FormActions } from '../../../ui/form/FormActions';
import { FormProblem } from '../../../ui/form/FormProblem';
import { useContractForm } from '../../../ui/form/use-contract-form';
import { toastDone } from '../../../ui/toast';
import { allCandidatesQuery } from '../api/candidates';
import { createTeam, editTeam } from '../api/projects';

interface TeamFormProps {
  sessionId: string;
  project: ProjectView;
  team: TeamView | null;
  onClose: () => void;
}

export function TeamForm({ sessionId, project, team, onClose }: TeamFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const candidates = useQuery(allCandidatesQuery(sessionId));
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: teamRequest,
    initialValues: {
      name: team?.name ?? t('assessment.projects.teamNameDefault', { number: project.teams.length + 1 }),
      candidateIds: team?.members.map((member) => member.candidateId) ?? ([] as string[]),
    },
    toRequest: (values) => values,
    send: (request) => (team ? editTeam(team.id, project.revision, request) : createTeam(project.id, request)),
    onSent: async (saved) => {
      await queries.invalidateQueries({ queryKey: ['sessions', sessionId] });
      toastDone(t('assessment.projects.teamSaved', { name: saved.name }));
      onClose();
    },
  });
  const elsewhere = new Map(
    project.teams
      .filter((other) => other.id !== team?.id)
      .flatMap((other) => other.members.map((member) => [member.candidateId, other.name] as const)),
  );
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
          <MultiSelect
            label={t('assessment.projects.members')}
            description={t('assessment.projects.membersHint', { min: project.teamMin, max: project.teamMax })}
            required
            searchable
            hidePickedOptions
            data-autofocus
            data={(candidates.data ?? []).map(({ id, displayName }) => {
              const other = elsewhere.get(id);
              const label = other
                ? `${displayName} (${t('assessment.projects.otherTeam', { name: other })})`
                : displayName;
              return { value: id, label, disabled: other !== undefined };
            })}
            {...form.getInputProps('candidateIds')}
          />
          <FormActions submit={t('ui.save')} sending={sending} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
