import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleOff, IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '#identity/api-key/api-key.contract.js';
import { useConfirm } from '../../ui/confirm';
import { EmptyState } from '../../ui/EmptyState';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { DataTable } from '../../ui/table/DataTable';
import { RowAction } from '../../ui/table/RowAction';
import { useColumns } from '../../ui/table/use-columns';
import { useAct } from '../../ui/use-act';
import { apiKeysQuery, revokeApiKey } from './api/api-keys';
import { ApiKeyForm } from './ApiKeyForm';

export function ApiKeyList() {
  const { t } = useTranslation();
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

  const { cell, name, day, instant, actions } = useColumns<ApiKeyView>();
  const columns = [
    name(t('identity.apiKeys.label'), ({ label }) => label),
    cell(t('identity.apiKeys.prefix'), ({ prefix }) => <code>{prefix}…</code>),
    cell(t('identity.apiKeys.scopes'), ({ scopes }) => (
      <span title={scopes.map((scope) => t(`identity.permissions.${scope}`)).join('\n')}>
        {t('identity.apiKeys.scopesCount', { count: scopes.length })}
      </span>
    )),
    cell(t('identity.apiKeys.networks'), ({ networks }) => networks.join(', ') || t('identity.apiKeys.anywhere')),
    day(t('identity.apiKeys.expiresOn'), ({ expiresOn }) => expiresOn),
    instant(t('identity.apiKeys.lastUsedAt'), ({ lastUsedAt }) => lastUsedAt, { none: t('identity.apiKeys.never') }),
    cell(t('identity.apiKeys.state'), ({ state }) => (
      <StatusChip
        tone={state === 'active' ? 'success' : 'neutral'}
        icon={state === 'active' ? IconCircleCheck : IconCircleOff}
      >
        {t(`identity.apiKeys.${state}`)}
      </StatusChip>
    )),
    actions((key) =>
      key.state === 'revoked' ? null : (
        <RowAction danger of={key.label} onClick={() => void askRevoke(key)}>
          {t('identity.apiKeys.revoke')}
        </RowAction>
      ),
    ),
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
