import { Alert, Box, Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { composeJuryRequest, type ComposeJuryRequest, type JuryView } from '#exam/jury/jury.contract.js';
import { useCan } from '../../../api/me';
import { isProblem } from '../../../api/problem-error';
import { errorsOfFields, errorsOfSchema, type FieldErrors } from '../../../ui/form/field-errors';
import { FormProblem } from '../../../ui/form/FormProblem';
import { LinkButton } from '../../../ui/link-button';
import { StatusChip } from '../../../ui/StatusChip';
import { sentenceOf, toastDone, toastUndo } from '../../../ui/toast';
import { useLeaveGuard } from '../../../ui/use-leave-guard';
import { composeJury, jurorChoicesQuery } from '../api/jury';
import { JurorPicker } from './JurorPicker';
import classes from './jury.module.css';

type Member = ComposeJuryRequest['members'][number];

interface JuryFormProps {
  sessionId: string;
  jury: JuryView;
}

/** The whole jury, saved at once. */
export function JuryForm({ sessionId, jury }: JuryFormProps) {
  const { t } = useTranslation();
  const can = useCan();
  const queries = useQueryClient();
  const choices = useQuery(jurorChoicesQuery(''));
  const [members, setMembers] = useState<readonly Member[]>(() =>
    jury.members.map(({ userId, president, quality, company, outside }) => ({
      userId,
      president,
      quality,
      company,
      outside,
    })),
  );
  /** Of those picked here, by account. */
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [dirty, setDirty] = useState(false);
  useLeaveGuard(dirty);

  const nobodyMaySit = choices.isSuccess && choices.data.items.length === 0;
  const nameOf = (userId: string): string =>
    names.get(userId) ?? jury.members.find((member) => member.userId === userId)?.displayName ?? '';

  const change = (next: readonly Member[]) => {
    setMembers(next);
    setDirty(true);
  };
  const edit = (index: number, patch: Partial<Member>) =>
    change(members.map((member, at) => (at === index ? { ...member, ...patch } : member)));
  const appoint = (userId: string) =>
    change(members.map((member) => ({ ...member, president: member.userId === userId })));
  const add = ({ userId, displayName }: { userId: string; displayName: string }) => {
    setNames((known) => new Map(known).set(userId, displayName));
    change([...members, { userId, president: members.length === 0, quality: '', company: '', outside: true }]);
  };
  const remove = (index: number) => {
    const removed = members[index];
    if (!removed) return;
    change(members.toSpliced(index, 1));
    toastUndo(t('assessment.jury.removed', { name: nameOf(removed.userId) }), () =>
      setMembers((current) => current.toSpliced(index, 0, removed)),
    );
  };

  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    const request = { members: [...members] };
    const refused = errorsOfSchema(composeJuryRequest, request);
    setErrors(refused);
    setProblem(null);
    if (Object.keys(refused).length > 0) return;
    setSaving(true);
    try {
      await composeJury(sessionId, jury.revision, request);
      await queries.invalidateQueries({ queryKey: ['sessions'] });
      setDirty(false);
      toastDone(t('assessment.jury.saved'));
    } catch (error) {
      if (isProblem(error)) setErrors(errorsOfFields(error.fields));
      setProblem(sentenceOf(error));
    } finally {
      setSaving(false);
    }
  };

  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack>
        <FormProblem message={problem ?? errors.members ?? null} />
        {members.length === 0 && (
          <Box component="p" m={0} c="dimmed">
            {t('assessment.jury.empty')}
          </Box>
        )}
        <Radio.Group
          value={members.find((member) => member.president)?.userId ?? ''}
          onChange={appoint}
          aria-label={t('assessment.jury.president')}
        >
          <ul className={classes.members} aria-label={t('assessment.jury.members')}>
            {members.map((member, index) => {
              const name = nameOf(member.userId);
              return (
                <li key={member.userId} className={classes.member}>
                  <strong className={classes.name}>{name}</strong>
                  <TextInput
                    label={t('assessment.jury.quality')}
                    placeholder={t('assessment.jury.qualityHint')}
                    required
                    value={member.quality}
                    error={errors[`members.${index}.quality`]}
                    onChange={(event) => edit(index, { quality: event.currentTarget.value })}
                  />
                  <TextInput
                    label={t('assessment.jury.company')}
                    required
                    value={member.company}
                    error={errors[`members.${index}.company`]}
                    onChange={(event) => edit(index, { company: event.currentTarget.value })}
                  />
                  <Checkbox
                    label={t('assessment.jury.outside')}
                    checked={member.outside}
                    onChange={(event) => edit(index, { outside: event.currentTarget.checked })}
                  />
                  <Radio
                    value={member.userId}
                    label={t('assessment.jury.president')}
                    aria-label={t('assessment.jury.presidentOf', { name })}
                  />
                  <Button
                    variant="subtle"
                    color="red"
                    size="compact-sm"
                    aria-label={t('assessment.jury.remove', { name })}
                    onClick={() => remove(index)}
                  >
                    <IconTrash size={17} aria-hidden />
                  </Button>
                </li>
              );
            })}
          </ul>
        </Radio.Group>
        {nobodyMaySit ? (
          <Alert color="yellow">
            <Group justify="space-between">
              {t('assessment.jury.noJuror')}
              {can('member:write') && (
                <LinkButton variant="default" size="xs" to="/parametres/membres">
                  {t('assessment.jury.invite')}
                </LinkButton>
              )}
            </Group>
          </Alert>
        ) : (
          <JurorPicker
            label={t('assessment.jury.add')}
            placeholder={t('assessment.jury.pick')}
            maw={420}
            value={null}
            except={members.map(({ userId }) => userId)}
            onPick={add}
          />
        )}
        <Group>
          <Button type="submit" loading={saving} disabled={!dirty || members.length === 0}>
            {t('assessment.jury.save')}
          </Button>
          {dirty && (
            <StatusChip tone="warning" icon={IconPencil}>
              {t('assessment.jury.unsaved')}
            </StatusChip>
          )}
        </Group>
      </Stack>
    </form>
  );
}
