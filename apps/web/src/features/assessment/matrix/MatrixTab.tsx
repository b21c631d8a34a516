import { Select } from '@mantine/core';
import { IconGridDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationMatrix } from '#grading/grading-grid/grading-grid.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { Loaded } from '../../../ui/Loaded';
import { Panel } from '../../../ui/Panel';
import { SearchField } from '../../../ui/table/SearchField';
import { TableBar } from '../../../ui/table/TableBar';
import { matrixQuery } from '../api/evaluations';
import { useSession } from '../use-session';
import { filterRows, rowsOf, type MatrixFilter } from './matrix-model';
import { MatrixDetail } from './MatrixDetail';
import { MatrixTable } from './MatrixTable';

export function MatrixTab() {
  const { t } = useTranslation();
  const session = useSession();
  const query = useQuery({ ...matrixQuery(session.id), refetchInterval: session.state === 'open' ? 20_000 : false });
  return (
    <Loaded query={query}>
      {(matrix) =>
        matrix.cells.length === 0 ? (
          <EmptyState icon={IconGridDots} title={t('assessment.matrix.empty')}>
            {t('assessment.matrix.emptyText')}
          </EmptyState>
        ) : (
          <Matrix matrix={matrix} />
        )
      }
    </Loaded>
  );
}

const FILTERS = { all: 'showAll', late: 'showLate', split: 'showSplit' } as const;

function Matrix({ matrix }: { matrix: EvaluationMatrix }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<MatrixFilter>('all');
  const [opened, setOpened] = useState<string | null>(null);
  const rows = useMemo(() => rowsOf(matrix), [matrix]);
  const shown = filterRows(rows, useDeferredValue(search), filter);
  const live = matrix.cells.filter((cell) => cell.state !== 'withdrawn');
  const submitted = live.filter((cell) => cell.state === 'submitted').length;
  const detail = rows.find((row) => row.id === opened);
  return (
    <Panel
      flush
      title={t('assessment.matrix.title')}
      description={
        <>
          {t('assessment.matrix.lead')}{' '}
          <strong>{t('assessment.matrix.submittedTotal', { submitted, total: live.length })}</strong>
        </>
      }
    >
      <TableBar>
        <SearchField label={t('assessment.matrix.search')} value={search} onSearch={setSearch} />
        <Select
          label={t('assessment.matrix.show')}
          value={filter}
          onChange={(value) => setFilter(value ?? 'all')}
          data={(['all', 'late', 'split'] as const).map((value) => ({
            value,
            label: t(`assessment.matrix.${FILTERS[value]}`),
          }))}
        />
      </TableBar>
      {shown.length === 0 ? (
        <EmptyState title={t('ui.table.noResult')}>{t('assessment.matrix.none')}</EmptyState>
      ) : (
        <MatrixTable matrix={matrix} rows={shown} onOpen={setOpened} />
      )}
      {detail && <MatrixDetail matrix={matrix} row={detail} onClose={() => setOpened(null)} />}
    </Panel>
  );
}
