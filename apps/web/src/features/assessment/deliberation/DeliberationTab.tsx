import { Alert, Button, Select } from '@mantine/core';
import { IconChecks, IconInfoCircle, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberationTable as Table } from '#deliberation/deliberation/deliberation.contract.js';
import type { ExamSessionView } from '#exam/exam-session/exam-session.contract.js';
import { useConfirm } from '../../../ui/confirm';
import { EmptyState } from '../../../ui/EmptyState';
import { Loaded } from '../../../ui/Loaded';
import { Panel } from '../../../ui/Panel';
import { SearchField } from '../../../ui/table/SearchField';
import { TableBar } from '../../../ui/table/TableBar';
import { useAct } from '../../../ui/use-act';
import { deliberationQuery, recordDecisions } from '../api/evaluations';
import { useSession } from '../use-session';
import { acceptable, filterRows, isPending, type DeliberationFilter } from './deliberation-model';
import { DecisionDrawer } from './DecisionDrawer';
import { DeliberationTable } from './DeliberationTable';

export function DeliberationTab() {
  const { t } = useTranslation();
  const session = useSession();
  const started = session.deliberatingAt !== null;
  const query = useQuery({ ...deliberationQuery(session.id), enabled: started });
  // Nobody sees what the grids lead to before they are all in.
  if (!started) {
    return (
      <EmptyState icon={IconScale} title={t('assessment.deliberation.notYet')}>
        {t('assessment.deliberation.notYetText')}
      </EmptyState>
    );
  }
  return (
    <Loaded query={query}>
      {(table) =>
        table.candidates.length === 0 ? (
          <EmptyState icon={IconScale} title={t('assessment.deliberation.empty')} />
        ) : (
          <Deliberation session={session} table={table} />
        )
      }
    </Loaded>
  );
}

const FILTERS = { all: 'showAll', pending: 'showPending', refused: 'showRefused' } as const;

function Deliberation({ session, table }: { session: ExamSessionView; table: Table }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<DeliberationFilter>('all');
  const [opened, setOpened] = useState<{ candidateId: string; blockId: string } | null>(null);
  const { can } = table;
  const proposals = acceptable(table);
  const pending = table.candidates.flatMap((candidate) => candidate.cells).filter(isPending).length;
  const shown = filterRows(table.candidates, useDeferredValue(search), filter);
  const accept = useAct(() => recordDecisions(session.id, { decisions: proposals }), {
    done: t('assessment.deliberation.accepted', { count: proposals.length }),
    refresh: [['sessions']],
  });
  const askAccept = async () => {
    const answer = await confirm({
      title: t('assessment.deliberation.acceptAllTitle', { count: proposals.length }),
      body: t('assessment.deliberation.acceptAllText'),
      action: t('assessment.deliberation.acceptAll'),
    });
    if (answer !== null) accept.mutate();
  };
  const candidate = table.candidates.find((row) => row.id === opened?.candidateId);
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
        actions={
          can.decide && (
            <Button
              leftSection={<IconChecks size={17} aria-hidden />}
              disabled={proposals.length === 0}
              loading={accept.isPending}
              onClick={() => void askAccept()}
            >
              {t('assessment.deliberation.acceptAll')}
            </Button>
          )
        }
      >
        <TableBar>
          <SearchField label={t('assessment.deliberation.search')} value={search} onSearch={setSearch} />
          <Select
            label={t('assessment.deliberation.show')}
            value={filter}
            onChange={(value) => setFilter(value ?? 'all')}
            data={(['all', 'pending', 'refused'] as const).map((value) => ({
              value,
              label: t(`assessment.deliberation.${FILTERS[value]}`),
            }))}
          />
        </TableBar>
        {shown.length === 0 ? (
          <EmptyState title={t('ui.table.noResult')}>{t('assessment.deliberation.none')}</EmptyState>
        ) : (
          <DeliberationTable
            table={table}
            rows={shown}
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
