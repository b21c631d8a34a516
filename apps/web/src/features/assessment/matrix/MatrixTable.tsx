import { Group } from '@mantine/core';
import { IconArrowsDiff, IconBan, IconCircleCheck, IconCircleDashed, IconHourglassHigh } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationMatrix, MatrixCandidate } from '#grading/grading-grid/grading-grid.contract.js';
import { Progress } from '../../../ui/Progress';
import { StatusChip } from '../../../ui/StatusChip';
import { RowTable } from '../../../ui/table/RowTable';
import { cellsOf, type MatrixCell } from './matrix-model';
import classes from './matrix.module.css';

interface MatrixTableProps {
  matrix: EvaluationMatrix;
  /** Those read so far, of `total`; more may be read as the last ones come in sight. */
  rows: readonly MatrixCandidate[];
  total: number | null;
  onEnd: (() => void) | undefined;
  onOpen: (candidateId: string) => void;
}

/** Candidates down, jurors across. */
export function MatrixTable({ matrix, rows, total, onEnd, onOpen }: MatrixTableProps) {
  const { t } = useTranslation();
  return (
    <RowTable
      caption={t('assessment.matrix.caption')}
      className={classes.table}
      columns={matrix.jurors.length + 2}
      head={
        <>
          <th scope="col">{t('assessment.matrix.candidate')}</th>
          {matrix.jurors.map((juror) => (
            <th key={juror.memberId} scope="col">
              {juror.displayName}
              {juror.president && <small> ({t('assessment.matrix.president')})</small>}
            </th>
          ))}
          <th scope="col">{t('assessment.matrix.gaps')}</th>
        </>
      }
      rows={rows}
      rowId={({ id }) => id}
      total={total}
      onEnd={onEnd}
    >
      {(row) => <Cells row={row} jurors={matrix.jurors} onOpen={onOpen} />}
    </RowTable>
  );
}

interface CellsProps {
  row: MatrixCandidate;
  jurors: EvaluationMatrix['jurors'];
  onOpen: MatrixTableProps['onOpen'];
}

const Cells = memo(function Cells({ row, jurors, onOpen }: CellsProps) {
  const { t } = useTranslation();
  return (
    <>
      <th scope="row">
        <button
          type="button"
          className={classes.name}
          aria-label={t('assessment.matrix.open', { name: row.displayName })}
          onClick={() => onOpen(row.id)}
        >
          {row.displayName}
        </button>
      </th>
      {cellsOf(row, jurors).map((cell, index) => (
        <td key={cell?.gridId ?? index}>{cell ? <Cell cell={cell} /> : '—'}</td>
      ))}
      <td>
        {row.disagreements.length > 0 ? (
          <StatusChip tone="warning" icon={IconArrowsDiff}>
            {row.disagreements.length}
          </StatusChip>
        ) : (
          '—'
        )}
      </td>
    </>
  );
});

function Cell({ cell }: { cell: MatrixCell }) {
  const { t } = useTranslation();
  if (cell.state === 'submitted') {
    return (
      <StatusChip tone="success" icon={IconCircleCheck}>
        {t('assessment.matrix.states.submitted')}
      </StatusChip>
    );
  }
  if (cell.state === 'withdrawn') {
    return (
      <StatusChip tone="neutral" icon={IconBan}>
        {t('assessment.matrix.states.withdrawn')}
      </StatusChip>
    );
  }
  const started = cell.rated > 0;
  return (
    <Group component="span" gap="4px 10px">
      <StatusChip tone={started ? 'info' : 'neutral'} icon={started ? IconHourglassHigh : IconCircleDashed}>
        {t(started ? 'assessment.matrix.states.draft' : 'assessment.matrix.states.empty')}
      </StatusChip>
      {started && (
        <Progress
          label={t('assessment.matrix.rated', { rated: cell.rated, total: cell.total })}
          value={cell.rated}
          total={cell.total}
        />
      )}
    </Group>
  );
}
