import { Select } from '@mantine/core';
import { IconLockExclamation, IconUserCheck, IconUserOff, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ACCESS_ROUTES, type LearnerView } from '#training/learner/learner.contract.js';
import { useCan } from '../../api/me';
import { TABLE_PAGE } from '../../api/page';
import { EmptyState } from '../../ui/EmptyState';
import { LinkButton, TextLink } from '../../ui/link-button';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { StatusChip } from '../../ui/StatusChip';
import { PagedTable } from '../../ui/table/PagedTable';
import { SearchField } from '../../ui/table/SearchField';
import { TableBar } from '../../ui/table/TableBar';
import { useColumns } from '../../ui/table/use-columns';
import { useKeysetPages } from '../../ui/table/use-keyset-pages';
import { listLearners } from './api/learners';
import { sortedName } from './learner-name';

export function LearnerList() {
  const { t } = useTranslation();
  const can = useCan();
  const { recherche, acces, tri = 'name' } = useSearch({ from: '/shell/apprenants' });
  const navigate = useNavigate({ from: '/apprenants' });
  const filters = { search: recherche, accessRoute: acces, sort: tri, limit: TABLE_PAGE };
  const pages = useKeysetPages({
    queryKey: ['learners', 'list', filters],
    fetchPage: (cursor) => listLearners(filters, cursor),
  });
  const filtered = recherche !== undefined || acces !== undefined;

  const { cell, name, day } = useColumns<LearnerView>();
  const columns = [
    name(
      t('training.list.name'),
      (learner) => (
        <>
          <TextLink to="/apprenants/$learnerId" params={{ learnerId: learner.id }}>
            {sortedName(learner)}
          </TextLink>
          {!learner.civilStatusReadable && (
            <StatusChip tone="danger" icon={IconLockExclamation}>
              {t('training.show.unreadable')}
            </StatusChip>
          )}
        </>
      ),
      { sort: 'name' },
    ),
    cell(t('training.list.externalId'), ({ externalId }) => externalId),
    cell(t('training.list.email'), ({ email }) => email),
    cell(t('training.list.accessRoute'), ({ accessRoute }) => t(`shared.accessRoute.${accessRoute}`)),
    cell(t('training.list.account'), ({ userId }) =>
      userId ? (
        <StatusChip tone="success" icon={IconUserCheck}>
          {t('training.list.hasAccount')}
        </StatusChip>
      ) : (
        <StatusChip tone="neutral" icon={IconUserOff}>
          {t('training.list.noAccount')}
        </StatusChip>
      ),
    ),
    day(t('training.list.createdAt'), ({ createdAt }) => createdAt, { sort: 'createdAt' }),
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
        <PagedTable
          pages={pages}
          lines={10}
          caption={t('training.list.caption')}
          columns={columns}
          rowId={(learner) => learner.id}
          sort={tri}
          onSort={(sort) => void navigate({ search: (all) => ({ ...all, tri: sort as typeof tri }) })}
          empty={
            !filtered && (
              <EmptyState icon={IconUsers} title={t('training.list.empty')} actions={create}>
                {t('training.list.emptyText')}
              </EmptyState>
            )
          }
        />
      </Panel>
    </>
  );
}
