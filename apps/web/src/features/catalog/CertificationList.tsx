import { Group } from '@mantine/core';
import { IconCertificate, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CertificationListItem } from '#catalog/certification/certification.contract.js';
import { useCan } from '../../api/me';
import { TABLE_PAGE } from '../../api/page';
import { EmptyState } from '../../ui/EmptyState';
import { LinkButton, TextLink } from '../../ui/link-button';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { PagedTable } from '../../ui/table/PagedTable';
import { SearchField } from '../../ui/table/SearchField';
import { TableBar } from '../../ui/table/TableBar';
import { useColumns } from '../../ui/table/use-columns';
import { useKeysetPages } from '../../ui/table/use-keyset-pages';
import { listCertifications } from './api/certifications';

export function CertificationList() {
  const { t } = useTranslation();
  const can = useCan();
  const { recherche } = useSearch({ from: '/shell/certifications' });
  const navigate = useNavigate({ from: '/certifications' });
  const filters = { search: recherche, limit: TABLE_PAGE };
  const pages = useKeysetPages({
    queryKey: ['certifications', 'list', filters],
    fetchPage: (cursor) => listCertifications(filters, cursor),
  });

  const { cell, name, day } = useColumns<CertificationListItem>();
  const columns = [
    cell(t('catalog.list.code'), ({ code }) => <strong>{code}</strong>),
    name(t('catalog.list.name'), ({ id, title }) => (
      <TextLink to="/certifications/$certificationId" params={{ certificationId: id }}>
        {title}
      </TextLink>
    )),
    cell(t('catalog.list.level'), ({ level }) => level ?? '—'),
    cell(t('catalog.list.version'), ({ publishedVersion, draftCount }) => (
      <span>
        {publishedVersion ? (
          <TextLink to="/referentiels/$versionId" params={{ versionId: publishedVersion.id }}>
            {publishedVersion.label}
          </TextLink>
        ) : (
          t('catalog.list.noVersion')
        )}
        {draftCount > 0 && ` · ${t('catalog.list.drafts', { count: draftCount })}`}
      </span>
    )),
    day(t('catalog.list.endsOn'), ({ registrationEndsOn }) => registrationEndsOn),
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
        <PagedTable
          pages={pages}
          caption={t('catalog.list.caption')}
          columns={columns}
          rowId={(certification) => certification.id}
          empty={
            !recherche && (
              <EmptyState icon={IconCertificate} title={t('catalog.list.empty')} actions={actions}>
                {t('catalog.list.emptyText')}
              </EmptyState>
            )
          }
        />
      </Panel>
    </>
  );
}
