import { IconArrowsDiff, IconBan, IconCircleCheck, IconCircleDashed, IconHourglassHigh } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvaluationMatrix } from '#grading/grading-grid/grading-grid.contract.js';
import { Progress } from '../../../ui/Progress';
import { ScrollRegion } from '../../../ui/ScrollRegion';
import { StatusChip } from '../../../ui/StatusChip';
import type { MatrixCell, MatrixRow } from './matrix-model';
import classes from './matrix.module.css';

interface MatrixTableProps {
  matrix: EvaluationMatrix;
  rows: readonly MatrixRow[];
  onOpen: (candidateId: string) => void;
}

/** Candidates down, jurors across; headings stay in sight. */
export function MatrixTable({ matrix, rows, onOpen }: MatrixTableProps) {
  const { t } = useTranslation();
  return (
    <ScrollRegion label={t('assessment.matrix.caption')} className={classes.scroll}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('assessment.matrix.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('assessment.matrix.candidate')}</th>
            {matrix.jurors.map((juror) => (
              <th key={juror.memberId} scope="col">
                {juror.displayName}
                {juror.president && <small> ({t('assessment.matrix.president')})</small>}
              </th>
            ))}
            <th scope="col">{t('assessment.matrix.gaps')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const Row = memo(function Row({ row, onOpen }: { row: MatrixRow; onOpen: (candidateId: string) => void }) {
  const { t } = useTranslation();
  return (
    <tr>
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
      {row.cells.map((cell, index) => (
        <td key={cell?.gridId ?? index}>{cell ? <Cell cell={cell} /> : '—'}</td>
      ))}
      <td>
        {row.gaps > 0 ? (
          <StatusChip tone="warning" icon={IconArrowsDiff}>
            {row.gaps}
          </StatusChip>
        ) : (
          '—'
        )}
      </td>
    </tr>
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
    <span className={classes.cell}>
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
    </span>
  );
}
