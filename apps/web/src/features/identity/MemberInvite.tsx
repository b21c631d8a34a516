import { Button, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { ROLES, type Role } from '#kernel/actor.js';
import { inviteMemberRequest } from '#identity/member/member.contract.js';
import { FormActions } from '../../ui/form/FormActions';
import { FormProblem } from '../../ui/form/FormProblem';
import { useContractForm } from '../../ui/form/use-contract-form';
import { SecretOnce } from '../../ui/SecretOnce';
import { inviteMember, type InvitedMember } from './api/members';

interface MemberInviteProps {
  opened: boolean;
  onClose: () => void;
}

export function MemberInvite({ opened, onClose }: MemberInviteProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('identity.members.inviteTitle')} size="lg">
      <Invitation onClose={onClose} />
    </Dialog>
  );
}

function Invitation({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [invited, setInvited] = useState<InvitedMember | null>(null);
  const { form, problem, sending, onSubmit } = useContractForm({
    schema: inviteMemberRequest,
    initialValues: { displayName: '', email: '', roles: [] as Role[] },
    toRequest: (values) => values,
    send: inviteMember,
    onSent: (member) => {
      setInvited(member);
      void queries.invalidateQueries({ queryKey: ['members'] });
    },
  });
  if (invited) {
    const name = invited.displayName;
    return (
      <Stack role="status">
        <Text fw={600}>
          {t(invited.wasMember ? 'identity.members.wasMember' : 'identity.members.invited', { name })}
        </Text>
        {invited.wasMember && <Text>{t('identity.members.wasMemberText')}</Text>}
        {invited.wasMember && (invited.sent || invited.activationUrl !== null) && (
          <Text>{t('identity.members.linkReplaced')}</Text>
        )}
        {invited.activationUrl ? (
          <>
            <Text>{t('identity.members.linkText', { name })}</Text>
            <SecretOnce label={t('identity.members.linkTitle')} value={invited.activationUrl} />
          </>
        ) : (
          <Text>
            {invited.sent
              ? t('identity.members.invitationSent', { email: invited.email })
              : t('identity.members.noLink', { name })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('ui.close')}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <TextInput
          label={t('identity.members.displayName')}
          required
          data-autofocus
          {...form.getInputProps('displayName')}
        />
        <TextInput label={t('identity.members.email')} type="email" required {...form.getInputProps('email')} />
        <MultiSelect
          label={t('identity.members.roles')}
          required
          data={ROLES.map((role) => ({ value: role, label: t(`app.roles.${role}`) }))}
          {...form.getInputProps('roles')}
        />
        <FormActions submit={t('identity.members.sendInvite')} sending={sending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
