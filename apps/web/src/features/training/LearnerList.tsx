import { Select } from '@mantine/core';
import { IconUserCheck, IconUserOff, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ACCESS_ROUTES, type LearnerView } from '#training/learner/learner.contract.js';
import { useCan } from '../../api/me';
import { TABLE_PAGE } from '../../api/page';
import { EmptyState } from '../../ui/EmptyState';
import { useFormat } from '../../ui/format';
import { LinkButton, TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { Pager } from '../../ui/table/Pager';
import { SearchField } from '../../ui/table/SearchField';
import { TableBar } from '../../ui/table/TableBar';
import { useKeysetPages } from '../../ui/table/use-keyset-pages';
import { listLearners } from './api/learners';
import { sortedName } from './learner-name';

export function LearnerList() {
  const { t } = useTranslation();
  const format = useFormat();
  const can = useCan();
  const { recherche, acces, tri = 'name' } = useSearch({ from: '/shell/apprenants' });
  const navigate = useNavigate({ from: '/apprenants' });
  const filters = { search: recherche, accessRoute: acces, sort: tri, limit: TABLE_PAGE };
  const pages = useKeysetPages({
    queryKey: ['learners', 'list', filters],
    fetchPage: (cursor) => listLearners(filters, cursor),
  });
  const filtered = recherche !== undefined || acces !== undefined;

  const columns: Column<LearnerView>[] = [
    {
      id: 'name',
      header: t('training.list.name'),
      meta: { sort: 'name', names: true },
      cell: ({ row: { original } }) => (
        <TextLink to="/apprenants/$learnerId" params={{ learnerId: original.id }}>
          {sortedName(original)}
        </TextLink>
      ),
    },
    { id: 'externalId', header: t('training.list.externalId'), cell: ({ row }) => row.original.externalId },
    { id: 'email', header: t('training.list.email'), cell: ({ row }) => row.original.email },
    {
      id: 'accessRoute',
      header: t('training.list.accessRoute'),
      cell: ({ row }) => t(`shared.accessRoute.${row.original.accessRoute}`),
    },
    {
      id: 'account',
      header: t('training.list.account'),
      cell: ({ row }) =>
        row.original.userId ? (
          <StatusChip tone="success" icon={IconUserCheck}>
            {t('training.list.hasAccount')}
          </StatusChip>
        ) : (
          <StatusChip tone="neutral" icon={IconUserOff}>
            {t('training.list.noAccount')}
          </StatusChip>
        ),
    },
    {
      id: 'createdAt',
      header: t('training.list.createdAt'),
      meta: { sort: 'createdAt' },
      cell: ({ row }) => format.shortDay(row.original.createdAt),
    },
  ];

  const create = can('learner:write') && (
    <LinkButton to="/apprenants/nouveau" leftSection={<IconUserPlus size={17} aria-hidden />}>
      {t('training.list.create')}
    </LinkButton>
  );

  return (
    <>
      <PageHeader title={t('training.list.title')} actions={create} />
      <Panel flush>
        <TableBar>
          <SearchField
            label={t('training.list.search')}
            placeholder={t('training.list.searchHint')}
            value={recherche ?? ''}
            onSearch={(value) =>
              void navigate({ search: (all) => ({ ...all, recherche: value || undefined }), replace: true })
            }
          />
          <Select
            label={t('training.list.accessRoute')}
            value={acces ?? ''}
            onChange={(value) => void navigate({ search: (all) => ({ ...all, acces: value || undefined }) })}
            data={[
              { value: '', label: t('training.list.everyRoute') },
              ...ACCESS_ROUTES.map((route) => ({ value: route, label: t(`shared.accessRoute.${route}`) })),
            ]}
          />
        </TableBar>
        <Loaded query={pages.query} lines={10}>
          {({ items }) =>
            items.length === 0 ? (
              filtered ? (
                <EmptyState title={t('ui.table.noResult')}>{t('ui.table.noResultHint')}</EmptyState>
              ) : (
                <EmptyState icon={IconUsers} title={t('training.list.empty')} actions={create}>
                  {t('training.list.emptyText')}
                </EmptyState>
              )
            ) : (
              <DataTable
                caption={t('training.list.caption')}
                columns={columns}
                rows={items}
                rowId={(learner) => learner.id}
                sort={tri}
                onSort={(sort) => void navigate({ search: (all) => ({ ...all, tri: sort as typeof tri }) })}
                busy={pages.query.isPlaceholderData}
              />
            )
          }
        </Loaded>
        <Pager pages={pages} />
      </Panel>
    </>
  );
}
