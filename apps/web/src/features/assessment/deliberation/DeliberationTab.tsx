import { Alert, Select } from '@mantine/core';
import { IconInfoCircle, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberationTable as Table } from '#deliberation/deliberation/deliberation.contract.js';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import { LARGEST_PAGE } from '../../../api/page';
import { EmptyState } from '../../../ui/EmptyState';
import { Loaded } from '../../../ui/Loaded';
import { Panel } from '../../../ui/Panel';
import { SearchField } from '../../../ui/table/SearchField';
import { TableBar } from '../../../ui/table/TableBar';
import { useGrowingPages } from '../../../ui/table/use-growing-pages';
import { readDeliberation } from '../api/evaluations';
import { useSession } from '../use-session';
import { AcceptAll } from './AcceptAll';
import type { DeliberationFilter, DeliberationRow } from './deliberation-model';
import { DecisionDrawer } from './DecisionDrawer';
import { DeliberationTable } from './DeliberationTable';

export function DeliberationTab() {
  const { t } = useTranslation();
  const session = useSession();
  // Nobody sees what the grids lead to before they are all in.
  if (session.deliberatingAt === null) {
    return (
      <EmptyState icon={IconScale} title={t('assessment.deliberation.notYet')}>
        {t('assessment.deliberation.notYetText')}
      </EmptyState>
    );
  }
  return session.progress.candidates === 0 ? (
    <EmptyState icon={IconScale} title={t('assessment.deliberation.empty')} />
  ) : (
    <Deliberation session={session} />
  );
}

const FILTERS = { all: 'showAll', pending: 'showPending', refused: 'showRefused' } as const;

function Deliberation({ session }: { session: ExamSessionView }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<DeliberationFilter>('all');
  const filters = { show, limit: LARGEST_PAGE, ...(search && { search }) };
  const { query, readMore } = useGrowingPages({
    queryKey: ['sessions', session.id, 'deliberation', filters],
    fetchPage: (cursor) => readDeliberation(session.id, filters, cursor),
  });
  const everybody = show === 'all' && !search ? session.progress.candidates : null;
  return (
    <Loaded query={query}>
      {({ items, total, first }) =>
        first && (
          <Candidates session={session} table={first} rows={items} total={total ?? everybody} onEnd={readMore}>
            <TableBar>
              <SearchField label={t('assessment.deliberation.search')} value={search} onSearch={setSearch} />
              <Select
                label={t('assessment.deliberation.show')}
                value={show}
                onChange={(value) => setShow(value ?? 'all')}
                data={(['all', 'pending', 'refused'] as const).map((value) => ({
                  value,
                  label: t(`assessment.deliberation.${FILTERS[value]}`),
                }))}
              />
            </TableBar>
          </Candidates>
        )
      }
    </Loaded>
  );
}

interface CandidatesProps {
  session: ExamSessionView;
  table: Table;
  /** Those read so far, of `total`. */
  rows: readonly DeliberationRow[];
  total: number | null;
  onEnd: (() => void) | undefined;
  /** What chooses them. */
  children: React.ReactNode;
}

function Candidates({ session, table, rows, total, onEnd, children }: CandidatesProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<{ candidateId: string; blockId: string } | null>(null);
  const { can } = table;
  const { decisionsExpected, decisionsTaken } = session.progress;
  const pending = decisionsExpected - decisionsTaken;
  const candidate = rows.find((row) => row.id === opened?.candidateId);
  const cell = candidate?.cells.find((one) => one.blockId === opened?.blockId);
  const block = table.blocks.find((one) => one.id === opened?.blockId);
  return (
    <>
      {session.state === 'closed' && (
        <Alert mb="md" color="ink" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {t(can.correct ? 'assessment.deliberation.closedCorrectable' : 'assessment.deliberation.closed')}
        </Alert>
      )}
      <Panel
        flush
        title={t('assessment.deliberation.title')}
        description={
          <>
            <strong>
              {pending === 0
                ? t('assessment.deliberation.nonePending')
                : t('assessment.deliberation.pending', { count: pending })}
            </strong>
            <details>
              <summary>{t('assessment.deliberation.rule')}</summary>
              {table.rule.statement}
            </details>
          </>
        }
        actions={can.decide && <AcceptAll sessionId={session.id} disabled={pending === 0} />}
      >
        {children}
        {rows.length === 0 ? (
          <EmptyState title={t('ui.table.noResult')}>{t('assessment.deliberation.none')}</EmptyState>
        ) : (
          <DeliberationTable
            table={table}
            rows={rows}
            total={total}
            onEnd={onEnd}
            onOpen={(candidateId, blockId) => setOpened({ candidateId, blockId })}
          />
        )}
      </Panel>
      {candidate && cell && block && (
        <DecisionDrawer
          key={`${candidate.id} ${block.id}`}
          sessionId={session.id}
          candidate={candidate}
          block={block}
          cell={cell}
          can={can}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
