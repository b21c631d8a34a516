import { Select } from '@mantine/core';
import { IconGridDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationMatrix, MatrixCandidate } from '#grading/grading-grid/grading-grid.contract.js';
import { LARGEST_PAGE } from '../../../api/page';
import { EmptyState } from '../../../ui/EmptyState';
import { Loaded } from '../../../ui/Loaded';
import { Panel } from '../../../ui/Panel';
import { SearchField } from '../../../ui/table/SearchField';
import { TableBar } from '../../../ui/table/TableBar';
import { useGrowingPages } from '../../../ui/table/use-growing-pages';
import { readMatrix } from '../api/evaluations';
import { sessionQuery } from '../api/sessions';
import { useSession } from '../use-session';
import type { MatrixFilter } from './matrix-model';
import { MatrixDetail } from './MatrixDetail';
import { MatrixTable } from './MatrixTable';

/** While jurors fill their grids, what is shown follows. */
const FOLLOWED_EVERY_MS = 20_000;
const FILTERS = { all: 'showAll', late: 'showLate', split: 'showSplit' } as const;

export function MatrixTab() {
  const { t } = useTranslation();
  const { id, state } = useSession();
  const refetchInterval = state === 'open' ? FOLLOWED_EVERY_MS : false;
  const session = useQuery({ ...sessionQuery(id), refetchInterval });
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<MatrixFilter>('all');
  const filters = { show, limit: LARGEST_PAGE, ...(search && { search }) };
  const { query, readMore } = useGrowingPages({
    queryKey: ['sessions', id, 'matrix', filters],
    fetchPage: (cursor) => readMatrix(id, filters, cursor),
    refetchInterval,
  });
  const { grids: total = 0, gridsSubmitted: submitted = 0, candidates = 0 } = session.data?.progress ?? {};
  if (total === 0) {
    return (
      <EmptyState icon={IconGridDots} title={t('assessment.matrix.empty')}>
        {t('assessment.matrix.emptyText')}
      </EmptyState>
    );
  }
  const everybody = show === 'all' && !search ? candidates : null;
  return (
    <Panel
      flush
      title={t('assessment.matrix.title')}
      description={
        <>
          {t('assessment.matrix.lead')} <strong>{t('assessment.matrix.submittedTotal', { submitted, total })}</strong>
        </>
      }
    >
      <TableBar>
        <SearchField label={t('assessment.matrix.search')} value={search} onSearch={setSearch} />
        <Select
          label={t('assessment.matrix.show')}
          value={show}
          onChange={(value) => setShow(value ?? 'all')}
          data={(['all', 'late', 'split'] as const).map((value) => ({
            value,
            label: t(`assessment.matrix.${FILTERS[value]}`),
          }))}
        />
      </TableBar>
      <Loaded query={query}>
        {({ items, total: matching, first }) =>
          first && <Matrix matrix={first} rows={items} total={matching ?? everybody} onEnd={readMore} />
        }
      </Loaded>
    </Panel>
  );
}

interface MatrixProps {
  matrix: EvaluationMatrix;
  rows: readonly MatrixCandidate[];
  total: number | null;
  onEnd: (() => void) | undefined;
}

function Matrix({ matrix, rows, total, onEnd }: MatrixProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<string | null>(null);
  const detail = rows.find((row) => row.id === opened);
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={t('ui.table.noResult')}>{t('assessment.matrix.none')}</EmptyState>
      ) : (
        <MatrixTable matrix={matrix} rows={rows} total={total} onEnd={onEnd} onOpen={setOpened} />
      )}
      {detail && <MatrixDetail matrix={matrix} row={detail} onClose={() => setOpened(null)} />}
    </>
  );
}
