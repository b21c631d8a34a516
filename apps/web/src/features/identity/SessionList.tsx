import { Button } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '#identity/session/session.contract.js';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { DataTable } from '../../ui/table/DataTable';
import { RowAction } from '../../ui/table/RowAction';
import { useColumns } from '../../ui/table/use-columns';
import { useAct } from '../../ui/use-act';
import { endOtherSessions, endSession, sessionsQuery } from './api/sessions';

/** Where one is signed in, to be ended from here. */
export function SessionList() {
  const { t } = useTranslation();
  const query = useQuery(sessionsQuery);
  const refresh = [sessionsQuery.queryKey];
  const end = useAct(endSession, { done: t('identity.sessions.ended'), refresh });
  const endOthers = useAct(endOtherSessions, { done: t('identity.sessions.othersEnded'), refresh });

  const deviceOf = ({ device, provider }: SessionView) => {
    const named = device || t('identity.sessions.unknownDevice');
    return provider === null ? named : t('identity.sessions.byProvider', { device: named, provider });
  };
  const { cell, name, instant, actions } = useColumns<SessionView>();
  const columns = [
    name(t('identity.sessions.device'), deviceOf),
    cell(t('identity.sessions.network'), ({ network }) => network || '—'),
    instant(t('identity.sessions.lastSeenAt'), ({ lastSeenAt }) => lastSeenAt),
    actions((session) =>
      session.current ? (
        <StatusChip tone="success" icon={IconDeviceDesktop}>
          {t('identity.sessions.current')}
        </StatusChip>
      ) : (
        <RowAction of={deviceOf(session)} onClick={() => end.mutate(session.id)}>
          {t('identity.sessions.end')}
        </RowAction>
      ),
    ),
  ];

  return (
    <Panel
      flush
      title={t('identity.sessions.title')}
      description={t('identity.sessions.lead')}
      actions={
        <Button
          variant="default"
          loading={endOthers.isPending}
          disabled={query.data?.items.every(({ current }) => current) ?? true}
          onClick={() => endOthers.mutate()}
        >
          {t('identity.sessions.endOthers')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ items }) => (
          <DataTable
            caption={t('identity.sessions.caption')}
            columns={columns}
            rows={items}
            rowId={(session) => session.id}
          />
        )}
      </Loaded>
    </Panel>
  );
}
