import { Select } from '@mantine/core';
import { IconCalendarEvent, IconCalendarPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SESSION_STATES, type ExamSessionListItem } from '#exam/exam-session/exam-session.contract.js';
import { useCan } from '../../api/me';
import { TABLE_PAGE } from '../../api/page';
import { EmptyState } from '../../ui/EmptyState';
import { useFormat } from '../../ui/format';
import { LinkButton, TextLink } from '../../ui/link-button';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { Progress } from '../../ui/Progress';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { Pager } from '../../ui/table/Pager';
import { SearchField } from '../../ui/table/SearchField';
import { TableBar } from '../../ui/table/TableBar';
import { useKeysetPages } from '../../ui/table/use-keyset-pages';
import { SessionStateChip } from '../shared/SessionStateChip';
import { listSessions } from './api/sessions';

export function SessionList() {
  const { t } = useTranslation();
  const can = useCan();
  const { recherche, etat } = useSearch({ from: '/shell/sessions' });
  const navigate = useNavigate({ from: '/sessions' });
  const filters = { ...(recherche && { search: recherche }), ...(etat && { state: etat }), limit: TABLE_PAGE };
  const pages = useKeysetPages({
    queryKey: ['sessions', 'list', filters],
    fetchPage: (cursor) => listSessions(filters, cursor),
  });
  const columns = useColumns();
  const create = can('session:write') && (
    <LinkButton to="/sessions/nouvelle" leftSection={<IconCalendarPlus size={17} aria-hidden />}>
      {t('assessment.dashboard.create')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('assessment.list.title')} actions={create} />
      <Panel flush>
        <TableBar>
          <SearchField
            label={t('assessment.list.search')}
            placeholder={t('assessment.list.searchHint')}
            value={recherche ?? ''}
            onSearch={(value) =>
              void navigate({ search: (all) => ({ ...all, recherche: value || undefined }), replace: true })
            }
          />
          <Select
            label={t('assessment.list.state')}
            value={etat ?? ''}
            onChange={(value) => void navigate({ search: (all) => ({ ...all, etat: value || undefined }) })}
            data={[
              { value: '', label: t('assessment.list.everyState') },
              ...SESSION_STATES.map((state) => ({ value: state, label: t(`shared.sessionState.${state}`) })),
            ]}
          />
        </TableBar>
        <Loaded query={pages.query} lines={8}>
          {({ items }) =>
            items.length === 0 ? (
              (recherche ?? etat) ? (
                <EmptyState title={t('ui.table.noResult')}>{t('ui.table.noResultHint')}</EmptyState>
              ) : (
                <EmptyState icon={IconCalendarEvent} title={t('assessment.list.empty')} actions={create}>
                  {t('assessment.list.emptyText')}
                </EmptyState>
              )
            ) : (
              <DataTable
                caption={t('assessment.list.caption')}
                columns={columns}
                rows={items}
                rowId={(session) => session.id}
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

function useColumns(): Column<ExamSessionListItem>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: 'name',
      header: t('assessment.list.name'),
      meta: { names: true },
      cell: ({ row: { original } }) => (
        <TextLink to="/sessions/$sessionId" params={{ sessionId: original.id }}>
          {original.name}
        </TextLink>
      ),
    },
    {
      id: 'state',
      header: t('assessment.list.state'),
      cell: ({ row }) => <SessionStateChip state={row.original.state} />,
    },
    {
      id: 'certification',
      header: t('assessment.list.certification'),
      cell: ({ row: { original } }) => <span title={original.certification.title}>{original.certification.code}</span>,
    },
    {
      id: 'dates',
      header: t('assessment.list.dates'),
      cell: ({ row: { original } }) => format.days(original.startsOn, original.endsOn),
    },
    {
      id: 'progress',
      header: t('assessment.list.progress'),
      cell: ({ row: { original } }) =>
        original.progress.grids > 0 ? (
          <Progress
            label={t('assessment.list.progress')}
            value={original.progress.gridsSubmitted}
            total={original.progress.grids}
          />
        ) : (
          '—'
        ),
    },
    {
      id: 'missing',
      header: t('assessment.list.missing'),
      cell: ({ row: { original } }) =>
        original.missing.map(({ code, count }) => t(`shared.missing.${code}`, { count })).join(', ') ||
        t('assessment.list.nothing'),
    },
  ];
}
