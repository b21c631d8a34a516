import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { ROLES, type Role } from '#kernel/actor.js';
import type { MemberView } from '#identity/member/member.contract.js';
import { useAct } from '../../ui/use-act';
import { setRoles } from './api/members';

/** Said once saved; an invitation whose link opened less does not survive it. */
const SAID = { unchanged: 'rolesSaved', sent: 'rolesSavedSent', 'to-renew': 'rolesSavedToRenew' } as const;

interface MemberRolesProps {
  member: MemberView;
  onClose: () => void;
}

export function MemberRoles({ member, onClose }: MemberRolesProps) {
  const { t } = useTranslation();
  const name = member.displayName;
  const [roles, choose] = useState<Role[]>(member.roles);
  const save = useAct(() => setRoles(member.userId, roles), {
    done: ({ invitation }) => t(`identity.members.${SAID[invitation]}`, { name }),
    refresh: [['members'], ['me']],
    onDone: onClose,
  });
  return (
    <Dialog opened onClose={onClose} title={t('identity.members.editRolesOf', { name })}>
      <Stack>
        <Checkbox.Group
          label={t('identity.members.roles')}
          value={roles}
          onChange={(values) => choose(ROLES.filter((role) => values.includes(role)))}
        >
          <Stack gap="xs" mt="xs">
            {ROLES.map((role) => (
              <Checkbox key={role} value={role} label={t(`app.roles.${role}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {roles.length === 0 && <Alert color="yellow">{t('identity.members.noRoleWarning')}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {t('ui.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
