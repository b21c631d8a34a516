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
import { PageHeader } from '../../ui/PageHeader';
import { Panel } from '../../ui/Panel';
import { Progress } from '../../ui/Progress';
import { PagedTable } from '../../ui/table/PagedTable';
import { SearchField } from '../../ui/table/SearchField';
import { TableBar } from '../../ui/table/TableBar';
import { useColumns } from '../../ui/table/use-columns';
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
  const columns = useSessionColumns();
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
        <PagedTable
          pages={pages}
          lines={8}
          caption={t('assessment.list.caption')}
          columns={columns}
          rowId={(session) => session.id}
          empty={
            !(recherche ?? etat) && (
              <EmptyState icon={IconCalendarEvent} title={t('assessment.list.empty')} actions={create}>
                {t('assessment.list.emptyText')}
              </EmptyState>
            )
          }
        />
      </Panel>
    </>
  );
}

function useSessionColumns() {
  const { t } = useTranslation();
  const format = useFormat();
  const { cell, name } = useColumns<ExamSessionListItem>();
  return [
    name(t('assessment.list.name'), (session) => (
      <TextLink to="/sessions/$sessionId" params={{ sessionId: session.id }}>
        {session.name}
      </TextLink>
    )),
    cell(t('assessment.list.state'), ({ state }) => <SessionStateChip state={state} />),
    cell(t('assessment.list.certification'), ({ certification }) => (
      <span title={certification.title}>{certification.code}</span>
    )),
    cell(t('assessment.list.dates'), ({ startsOn, endsOn }) => format.days(startsOn, endsOn)),
    cell(t('assessment.list.progress'), ({ progress: { grids, gridsSubmitted } }) =>
      grids > 0 ? <Progress label={t('assessment.list.progress')} value={gridsSubmitted} total={grids} /> : '—',
    ),
    cell(
      t('assessment.list.missing'),
      ({ missing }) =>
        missing.map(({ code, count }) => t(`shared.missing.${code}`, { count })).join(', ') ||
        t('assessment.list.nothing'),
    ),
  ];
}
