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
import { EmptyState } from '../../ui/EmptyState';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { Pager } from '../../ui/table/Pager';
import { SearchField } from '../../ui/table/SearchField';
import { TableBar } from '../../ui/table/TableBar';
import { useKeysetPages } from '../../ui/table/use-keyset-pages';
import { listMembers } from './api/members';
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

  const columns: Column<MemberView>[] = [
    {
      id: 'name',
      header: t('identity.members.name'),
      cell: ({ row }) => row.original.displayName,
      meta: { names: true },
    },
    { id: 'email', header: t('identity.members.email'), cell: ({ row }) => row.original.email },
    {
      id: 'roles',
      header: t('identity.members.roles'),
      cell: ({ row }) => row.original.roles.map((name) => t(`app.roles.${name}`)).join(', ') || '—',
    },
    {
      id: 'state',
      header: t('identity.members.state'),
      cell: ({ row: { original } }) => (
        <StatusChip {...STATES[standingOf(original)]}>
          {t(`identity.members.states.${standingOf(original)}`)}
        </StatusChip>
      ),
    },
    ...(canWrite
      ? [
          {
            id: 'actions',
            header: () => <span className="visually-hidden">{t('ui.actions')}</span>,
            cell: ({ row }: { row: { original: MemberView } }) => (
              <Group gap={4} justify="flex-end" wrap="nowrap">
                {(row.original.can.renewActivation || row.original.can.resetPassword) && (
                  <Button variant="subtle" size="compact-sm" onClick={() => setLinked(row.original)}>
                    {t(`identity.members.${row.original.can.renewActivation ? 'renew' : 'reset'}`)}
                    <span className="visually-hidden"> {row.original.displayName}</span>
                  </Button>
                )}
                {row.original.can.setRoles && (
                  <Button variant="subtle" size="compact-sm" onClick={() => setEdited(row.original)}>
                    {t('identity.members.editRoles')}
                    <span className="visually-hidden"> {row.original.displayName}</span>
                  </Button>
                )}
              </Group>
            ),
            meta: { align: 'right' as const },
          },
        ]
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
      <Group px={pages.query.data ? 0 : 'md'} display="block">
        <Loaded query={pages.query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('ui.table.noResult')}>{t('ui.table.noResultHint')}</EmptyState>
            ) : (
              <DataTable
                caption={t('identity.members.caption')}
                columns={columns}
                rows={items}
                rowId={(member) => member.userId}
                busy={pages.query.isPlaceholderData}
              />
            )
          }
        </Loaded>
      </Group>
      <Pager pages={pages} />
      <MemberInvite opened={inviting} onClose={() => setInviting(false)} />
      {linked && <MemberLink member={linked} onClose={() => setLinked(null)} />}
      {edited && <MemberRoles member={edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
}
