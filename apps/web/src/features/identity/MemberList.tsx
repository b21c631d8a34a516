import { Button, Group, Select } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleOff,
  IconLinkOff,
  IconMailForward,
  IconMailOff,
  IconUserPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '#kernel/actor.js';
import type { MemberView } from '#identity/member/member.contract.js';
import { useCan } from '../../api/me';
import { TABLE_PAGE } from '../../api/page';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { PagedTable } from '../../ui/table/PagedTable';
import { RowAction } from '../../ui/table/RowAction';
import { SearchField } from '../../ui/table/SearchField';
import { TableBar } from '../../ui/table/TableBar';
import { useColumns } from '../../ui/table/use-columns';
import { useKeysetPages } from '../../ui/table/use-keyset-pages';
import { listMembers } from './api/members';
import { MemberFactor } from './second-factor/MemberFactor';
import { MemberInvite } from './MemberInvite';
import { MemberLink } from './MemberLink';
import { MemberRoles } from './MemberRoles';

const STATES = {
  invited: { tone: 'warning', icon: IconMailForward },
  active: { tone: 'success', icon: IconCircleCheck },
  disabled: { tone: 'neutral', icon: IconCircleOff },
  unreachable: { tone: 'danger', icon: IconMailOff },
  linkToRenew: { tone: 'danger', icon: IconLinkOff },
} as const;

/** What to say of an account: that its letter came back or its link no longer works, before that it waits for an answer. */
function standingOf({ state, unreachable, linkToRenew }: MemberView): keyof typeof STATES {
  if (state !== 'invited') return state;
  if (unreachable) return 'unreachable';
  return linkToRenew ? 'linkToRenew' : state;
}

export function MemberList() {
  const { t } = useTranslation();
  const canWrite = useCan()('member:write');
  const [search, setSearch] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [inviting, setInviting] = useState(false);
  const [edited, setEdited] = useState<MemberView | null>(null);
  const [linked, setLinked] = useState<MemberView | null>(null);
  const filters = { ...(search && { search }), ...(role && { role }), limit: TABLE_PAGE };
  const pages = useKeysetPages({
    queryKey: ['members', filters],
    fetchPage: (cursor) => listMembers(filters, cursor),
  });

  const { cell, name, actions } = useColumns<MemberView>();
  const columns = [
    name(t('identity.members.name'), ({ displayName }) => displayName),
    cell(t('identity.members.email'), ({ email }) => email),
    cell(t('identity.members.roles'), ({ roles }) => roles.map((one) => t(`app.roles.${one}`)).join(', ') || '—'),
    cell(t('identity.members.state'), (member) => (
      <StatusChip {...STATES[standingOf(member)]}>{t(`identity.members.states.${standingOf(member)}`)}</StatusChip>
    )),
    ...(canWrite
      ? [actions((member) => <MemberActions member={member} onLink={setLinked} onRoles={setEdited} />)]
      : []),
  ];

  return (
    <Panel
      flush
      title={t('identity.members.title')}
      description={t('identity.members.lead')}
      actions={
        canWrite && (
          <Button leftSection={<IconUserPlus size={17} aria-hidden />} onClick={() => setInviting(true)}>
            {t('identity.members.invite')}
          </Button>
        )
      }
    >
      <TableBar>
        <SearchField
          label={t('identity.members.search')}
          placeholder={t('identity.members.searchHint')}
          value={search}
          onSearch={setSearch}
        />
        <Select
          label={t('identity.members.role')}
          value={role}
          onChange={(value) => setRole(value ?? '')}
          data={[
            { value: '', label: t('identity.members.everyRole') },
            ...ROLES.map((name) => ({ value: name, label: t(`app.roles.${name}`) })),
          ]}
        />
      </TableBar>
      <PagedTable
        pages={pages}
        caption={t('identity.members.caption')}
        columns={columns}
        rowId={(member) => member.userId}
      />
      <MemberInvite opened={inviting} onClose={() => setInviting(false)} />
      {linked && <MemberLink member={linked} onClose={() => setLinked(null)} />}
      {edited && <MemberRoles member={edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
}

interface MemberActionsProps {
  member: MemberView;
  onLink: (member: MemberView) => void;
  onRoles: (member: MemberView) => void;
}

function MemberActions({ member, onLink, onRoles }: MemberActionsProps) {
  const { t } = useTranslation();
  const { can, displayName } = member;
  return (
    <Group gap={4} justify="flex-end">
      {(can.renewActivation || can.resetPassword) && (
        <RowAction of={displayName} onClick={() => onLink(member)}>
          {t(`identity.members.${can.renewActivation ? 'renew' : 'reset'}`)}
        </RowAction>
      )}
      {can.removeSecondFactor && <MemberFactor member={member} />}
      {can.setRoles && (
        <RowAction of={displayName} onClick={() => onRoles(member)}>
          {t('identity.members.editRoles')}
        </RowAction>
      )}
    </Group>
  );
}
