import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleOff, IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '#identity/api-key/api-key.contract.js';
import { useConfirm } from '../../ui/confirm';
import { EmptyState } from '../../ui/EmptyState';
import { useFormat } from '../../ui/format';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { useAct } from '../../ui/use-act';
import { apiKeysQuery, revokeApiKey } from './api/api-keys';
import { ApiKeyForm } from './ApiKeyForm';

export function ApiKeyList() {
  const { t } = useTranslation();
  const format = useFormat();
  const confirm = useConfirm();
  const [creating, setCreating] = useState(false);
  const query = useQuery(apiKeysQuery);
  const revoke = useAct(revokeApiKey, { done: t('identity.apiKeys.revokedDone'), refresh: [['api-keys']] });
  const askRevoke = async ({ id, label }: ApiKeyView) => {
    const answer = await confirm({
      title: t('identity.apiKeys.revokeTitle', { label }),
      body: t('identity.apiKeys.revokeText'),
      action: t('identity.apiKeys.revoke'),
      danger: true,
    });
    if (answer !== null) revoke.mutate(id);
  };

  const columns: Column<ApiKeyView>[] = [
    { id: 'label', header: t('identity.apiKeys.label'), cell: ({ row }) => row.original.label, meta: { names: true } },
    { id: 'prefix', header: t('identity.apiKeys.prefix'), cell: ({ row }) => <code>{row.original.prefix}…</code> },
    {
      id: 'scopes',
      header: t('identity.apiKeys.scopes'),
      cell: ({ row: { original } }) => (
        <span title={original.scopes.map((scope) => t(`identity.permissions.${scope}`)).join('\n')}>
          {t('identity.apiKeys.scopesCount', { count: original.scopes.length })}
        </span>
      ),
    },
    {
      id: 'createdAt',
      header: t('identity.apiKeys.createdAt'),
      cell: ({ row }) => format.instant(row.original.createdAt),
    },
    {
      id: 'lastUsedAt',
      header: t('identity.apiKeys.lastUsedAt'),
      cell: ({ row: { original } }) =>
        original.lastUsedAt ? format.instant(original.lastUsedAt) : t('identity.apiKeys.never'),
    },
    {
      id: 'state',
      header: t('identity.apiKeys.state'),
      cell: ({ row: { original } }) =>
        original.revokedAt ? (
          <StatusChip tone="neutral" icon={IconCircleOff}>
            {t('identity.apiKeys.revoked')}
          </StatusChip>
        ) : (
          <StatusChip tone="success" icon={IconCircleCheck}>
            {t('identity.apiKeys.active')}
          </StatusChip>
        ),
    },
    {
      id: 'actions',
      header: () => <span className="visually-hidden">{t('ui.actions')}</span>,
      meta: { align: 'right' },
      cell: ({ row: { original } }) =>
        original.revokedAt ? null : (
          <Button variant="subtle" color="red" size="compact-sm" onClick={() => void askRevoke(original)}>
            {t('identity.apiKeys.revoke')}
            <span className="visually-hidden"> {original.label}</span>
          </Button>
        ),
    },
  ];

  return (
    <Panel
      flush
      title={t('identity.apiKeys.title')}
      description={t('identity.apiKeys.lead')}
      actions={
        <Button leftSection={<IconKey size={17} aria-hidden />} onClick={() => setCreating(true)}>
          {t('identity.apiKeys.create')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconKey} title={t('identity.apiKeys.empty')}>
              {t('identity.apiKeys.emptyText')}
            </EmptyState>
          ) : (
            <DataTable caption={t('identity.apiKeys.caption')} columns={columns} rows={items} rowId={(key) => key.id} />
          )
        }
      </Loaded>
      {creating && <ApiKeyForm onClose={() => setCreating(false)} />}
    </Panel>
  );
}
