import { MultiSelect, NumberInput, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import {
  createProjectRequest,
  editProjectRequest,
  type CreateProjectRequest,
  type ProjectView,
} from '#exam/project/project.contract.js';
import { SidePanel } from '../../../ui/SidePanel';
import { FormActions } from '../../../ui/form/FormActions';
import { FormProblem } from '../../../ui/form/FormProblem';
import { useContractForm } from '../../../ui/form/use-contract-form';
import { toastDone } from '../../../ui/toast';
import { createProject, editProject } from '../api/projects';
import { frameworkQuery } from '../api/sessions';

interface ProjectFormProps {
  session: ExamSessionView;
  project: ProjectView | null;
  onClose: () => void;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export function ProjectForm({ session, project, onClose }: ProjectFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const framework = useQuery(frameworkQuery(session.frameworkVersion.id));
  const assessed = new Set(session.blocks.map((block) => block.id));
  const groups = (framework.data?.blocks ?? [])
    .filter((block) => assessed.has(block.id))
    .map((block) => ({
      group: `${block.code} · ${block.title}`,
      items: block.activities
        .flatMap((activity) => activity.competencies)
        .map(({ id, code, statement }) => ({ value: id, label: `${code} ${statement}` })),
    }));
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: project ? editProjectRequest : createProjectRequest,
    initialValues: {
      title: project?.title ?? '',
      brief: project?.brief ?? '',
      competencyIds: project?.competencies.map((competency) => competency.id) ?? ([] as string[]),
      deliverables: project?.deliverables.join('\n') ?? '',
      startsOn: project?.startsOn ?? session.startsOn,
      dueOn: project?.dueOn ?? session.endsOn,
      teamMin: project?.teamMin ?? '',
      teamMax: project?.teamMax ?? '',
    },
    toRequest: ({ deliverables, teamMin, teamMax, ...facts }): CreateProjectRequest => {
      const items = linesOf(deliverables);
      return {
        ...facts,
        // Left empty, the framework's own deliverables are taken.
        ...((project !== null || items.length > 0) && { deliverables: items }),
        ...(teamMin !== '' && { teamMin: Number(teamMin) }),
        ...(teamMax !== '' && { teamMax: Number(teamMax) }),
      };
    },
    send: (request) =>
      project ? editProject(project.id, project.revision, request) : createProject(session.id, request),
    onSent: async () => {
      await queries.invalidateQueries({ queryKey: ['sessions', session.id] });
      toastDone(t('assessment.projects.saved'));
      onClose();
    },
  });
  return (
    <SidePanel
      opened
      onClose={onClose}
      size="xl"
      title={t(project ? 'assessment.projects.editTitle' : 'assessment.projects.createTitle')}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormProblem message={problem} />
          <TextInput label={t('assessment.projects.name')} required data-autofocus {...form.getInputProps('title')} />
          <Textarea label={t('assessment.projects.brief')} autosize minRows={4} {...form.getInputProps('brief')} />
          <MultiSelect
            label={t('assessment.projects.competencies')}
            description={t('assessment.projects.competenciesHint')}
            required
            searchable
            hidePickedOptions
            data={groups}
            {...form.getInputProps('competencyIds')}
          />
          <Textarea
            label={t('assessment.projects.deliverables')}
            description={t('assessment.projects.deliverablesHint')}
            autosize
            minRows={2}
            {...form.getInputProps('deliverables')}
          />
          <SimpleGrid cols={2}>
            <TextInput
              label={t('assessment.projects.startsOn')}
              type="date"
              required
              {...form.getInputProps('startsOn')}
            />
            <TextInput label={t('assessment.projects.dueOn')} type="date" required {...form.getInputProps('dueOn')} />
            <NumberInput
              label={t('assessment.projects.teamMin')}
              min={1}
              max={100}
              clampBehavior="none"
              {...form.getInputProps('teamMin')}
            />
            <NumberInput
              label={t('assessment.projects.teamMax')}
              min={1}
              max={100}
              clampBehavior="none"
              {...form.getInputProps('teamMax')}
            />
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {t('assessment.projects.boundsHint')}
          </Text>
          <FormActions submit={t('ui.save')} sending={sending} onCancel={onClose} />
        </Stack>
      </form>
    </SidePanel>
  );
}
