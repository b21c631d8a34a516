import { Group } from '@mantine/core';
import { IconCertificate, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CertificationListItem } from '#catalog/certification/certification.contract.js';
import { useCan } from '../../api/me';
import { TABLE_PAGE } from '../../api/page';
import { EmptyState } from '../../ui/EmptyState';
import { useFormat } from '../../ui/format';
import { LinkButton, TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { Pager } from '../../ui/table/Pager';
import { SearchField } from '../../ui/table/SearchField';
import { TableBar } from '../../ui/table/TableBar';
import { useKeysetPages } from '../../ui/table/use-keyset-pages';
import { listCertifications } from './api/certifications';

export function CertificationList() {
  const { t } = useTranslation();
  const format = useFormat();
  const can = useCan();
  const { recherche } = useSearch({ from: '/shell/certifications' });
  const navigate = useNavigate({ from: '/certifications' });
  const filters = { search: recherche, limit: TABLE_PAGE };
  const pages = useKeysetPages({
    queryKey: ['certifications', 'list', filters],
    fetchPage: (cursor) => listCertifications(filters, cursor),
  });

  const columns: Column<CertificationListItem>[] = [
    { id: 'code', header: t('catalog.list.code'), cell: ({ row }) => <strong>{row.original.code}</strong> },
    {
      id: 'title',
      header: t('catalog.list.name'),
      meta: { names: true },
      cell: ({ row: { original } }) => (
        <TextLink to="/certifications/$certificationId" params={{ certificationId: original.id }}>
          {original.title}
        </TextLink>
      ),
    },
    { id: 'level', header: t('catalog.list.level'), cell: ({ row }) => row.original.level ?? '—' },
    {
      id: 'version',
      header: t('catalog.list.version'),
      cell: ({ row: { original } }) => (
        <span>
          {original.publishedVersion ? (
            <TextLink to="/referentiels/$versionId" params={{ versionId: original.publishedVersion.id }}>
              {original.publishedVersion.label}
            </TextLink>
          ) : (
            t('catalog.list.noVersion')
          )}
          {original.draftCount > 0 && ` · ${t('catalog.list.drafts', { count: original.draftCount })}`}
        </span>
      ),
    },
    {
      id: 'endsOn',
      header: t('catalog.list.endsOn'),
      cell: ({ row: { original } }) =>
        original.registrationEndsOn ? format.shortDay(original.registrationEndsOn) : '—',
    },
  ];

  const actions = can('catalog:write') && (
    <Group gap="xs">
      <LinkButton variant="default" to="/certifications/nouvelle" leftSection={<IconPlus size={17} aria-hidden />}>
        {t('catalog.list.create')}
      </LinkButton>
      <LinkButton to="/import" leftSection={<IconFileImport size={17} aria-hidden />}>
        {t('catalog.list.import')}
      </LinkButton>
    </Group>
  );

  return (
    <>
      <PageHeader title={t('catalog.list.title')} actions={actions} />
      <Panel flush>
        <TableBar>
          <SearchField
            label={t('catalog.list.search')}
            placeholder={t('catalog.list.searchHint')}
            value={recherche ?? ''}
            onSearch={(value) => void navigate({ search: { recherche: value || undefined }, replace: true })}
          />
        </TableBar>
        <Loaded query={pages.query}>
          {({ items }) =>
            items.length === 0 ? (
              recherche ? (
                <EmptyState title={t('ui.table.noResult')}>{t('ui.table.noResultHint')}</EmptyState>
              ) : (
                <EmptyState icon={IconCertificate} title={t('catalog.list.empty')} actions={actions}>
                  {t('catalog.list.emptyText')}
                </EmptyState>
              )
            ) : (
              <DataTable
                caption={t('catalog.list.caption')}
                columns={columns}
                rows={items}
                rowId={(certification) => certification.id}
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
