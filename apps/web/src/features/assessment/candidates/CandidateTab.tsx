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
import { Panel } from '../../../ui/Panel';
import { PagedTable } from '../../../ui/table/PagedTable';
import { RowAction } from '../../../ui/table/RowAction';
import { SearchField } from '../../../ui/table/SearchField';
import { TableBar } from '../../../ui/table/TableBar';
import { useColumns } from '../../../ui/table/use-columns';
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

  const { cell, name, actions } = useColumns<CandidateView>();
  const columns = [
    name(t('assessment.candidates.name'), ({ learnerId, displayName }) =>
      can('learner:read') ? (
        <TextLink to="/apprenants/$learnerId" params={{ learnerId }}>
          {displayName}
        </TextLink>
      ) : (
        displayName
      ),
    ),
    cell(t('assessment.candidates.externalId'), ({ externalId }) => externalId),
    cell(t('assessment.candidates.accessRoute'), ({ accessRoute }) => t(`shared.accessRoute.${accessRoute}`)),
    cell(
      t('assessment.candidates.teams'),
      ({ teams }) =>
        teams.map((team) => `${team.name} (${team.projectTitle})`).join(', ') || t('assessment.candidates.noTeam'),
    ),
    cell(t('assessment.candidates.held'), ({ alreadyHeldBlockIds: held }) => held.map(blockCode).join(', ') || '—'),
    ...(writable
      ? [
          actions((candidate) => (
            <RowAction danger of={candidate.displayName} onClick={() => void askRemove(candidate)}>
              {t('assessment.candidates.remove')}
            </RowAction>
          )),
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
      <PagedTable
        pages={pages}
        caption={t('assessment.candidates.caption')}
        columns={columns}
        rowId={(candidate) => candidate.id}
        empty={
          !search && (
            <EmptyState icon={IconUsers} title={t('assessment.candidates.empty')}>
              {t('assessment.candidates.emptyText')}
            </EmptyState>
          )
        }
      />
      {picking && <CandidatePicker sessionId={session.id} onClose={() => setPicking(false)} />}
    </Panel>
  );
}
