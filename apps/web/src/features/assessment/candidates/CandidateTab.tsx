import { Button } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidateView } from '#exam/candidate/candidate.contract.js';
import { useCan } from '../../../api/me';
import { TABLE_PAGE } from '../../../api/page';
import { useConfirm } from '../../../ui/confirm';
import { EmptyState } from '../../../ui/EmptyState';
import { TextLink } from '../../../ui/link-button';
import { Loaded } from '../../../ui/Loaded';
import { Panel } from '../../../ui/Panel';
import { DataTable, type Column } from '../../../ui/table/DataTable';
import { Pager } from '../../../ui/table/Pager';
import { SearchField } from '../../../ui/table/SearchField';
import { TableBar } from '../../../ui/table/TableBar';
import { useKeysetPages } from '../../../ui/table/use-keyset-pages';
import { useAct } from '../../../ui/use-act';
import { listCandidates, removeCandidate } from '../api/candidates';
import { useSession } from '../use-session';
import { CandidatePicker } from './CandidatePicker';

export function CandidateTab() {
  const { t } = useTranslation();
  const session = useSession();
  const can = useCan();
  const confirm = useConfirm();
  const [search, setSearch] = useState('');
  const [picking, setPicking] = useState(false);
  const writable = session.can.setUp;
  const filters = { search, limit: TABLE_PAGE };
  const pages = useKeysetPages({
    queryKey: ['sessions', session.id, 'candidates', filters],
    fetchPage: (cursor) => listCandidates(session.id, filters, cursor),
  });
  const remove = useAct((candidate: CandidateView) => removeCandidate(candidate.id), { refresh: [['sessions']] });
  const askRemove = async (candidate: CandidateView) => {
    const name = candidate.displayName;
    const answer = await confirm({
      title: t('assessment.candidates.removeTitle', { name }),
      body: t('assessment.candidates.removeText'),
      action: t('assessment.candidates.remove'),
      danger: true,
    });
    if (answer !== null) remove.mutate(candidate);
  };
  const blockCode = (id: string) => session.blocks.find((block) => block.id === id)?.code ?? '?';

  const columns: Column<CandidateView>[] = [
    {
      id: 'name',
      header: t('assessment.candidates.name'),
      meta: { names: true },
      cell: ({ row: { original } }) =>
        can('learner:read') ? (
          <TextLink to="/apprenants/$learnerId" params={{ learnerId: original.learnerId }}>
            {original.displayName}
          </TextLink>
        ) : (
          original.displayName
        ),
    },
    { id: 'externalId', header: t('assessment.candidates.externalId'), cell: ({ row }) => row.original.externalId },
    {
      id: 'accessRoute',
      header: t('assessment.candidates.accessRoute'),
      cell: ({ row }) => t(`shared.accessRoute.${row.original.accessRoute}`),
    },
    {
      id: 'teams',
      header: t('assessment.candidates.teams'),
      cell: ({ row: { original } }) =>
        original.teams.map((team) => `${team.name} (${team.projectTitle})`).join(', ') ||
        t('assessment.candidates.noTeam'),
    },
    {
      id: 'held',
      header: t('assessment.candidates.held'),
      cell: ({ row: { original } }) => original.alreadyHeldBlockIds.map(blockCode).join(', ') || '—',
    },
    ...(writable
      ? [
          {
            id: 'actions',
            header: () => <span className="visually-hidden">{t('ui.actions')}</span>,
            meta: { align: 'right' as const },
            cell: ({ row: { original } }: { row: { original: CandidateView } }) => (
              <Button variant="subtle" color="red" size="compact-sm" onClick={() => void askRemove(original)}>
                {t('assessment.candidates.remove')}
                <span className="visually-hidden"> {original.displayName}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
  const add = writable && (
    <Button leftSection={<IconUserPlus size={17} aria-hidden />} onClick={() => setPicking(true)}>
      {t('assessment.candidates.add')}
    </Button>
  );
  return (
    <Panel flush title={t('assessment.candidates.title')} actions={add}>
      <TableBar>
        <SearchField label={t('assessment.candidates.search')} value={search} onSearch={setSearch} />
      </TableBar>
      <Loaded query={pages.query}>
        {({ items }) =>
          items.length === 0 ? (
            search ? (
              <EmptyState title={t('ui.table.noResult')}>{t('ui.table.noResultHint')}</EmptyState>
            ) : (
              <EmptyState icon={IconUsers} title={t('assessment.candidates.empty')}>
                {t('assessment.candidates.emptyText')}
              </EmptyState>
            )
          ) : (
            <DataTable
              caption={t('assessment.candidates.caption')}
              columns={columns}
              rows={items}
              rowId={(candidate) => candidate.id}
              busy={pages.query.isPlaceholderData}
            />
          )
        }
      </Loaded>
      <Pager pages={pages} />
      {picking && <CandidatePicker sessionId={session.id} onClose={() => setPicking(false)} />}
    </Panel>
  );
}
