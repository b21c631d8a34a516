import { Box } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EvaluationMatrix, MatrixCandidate } from '#grading/grading-grid/grading-grid.contract.js';
import { SidePanel } from '../../../ui/SidePanel';
import { StatusChip } from '../../../ui/StatusChip';
import { cellsOf } from './matrix-model';
import classes from './matrix.module.css';

interface MatrixDetailProps {
  matrix: EvaluationMatrix;
  row: MatrixCandidate;
  onClose: () => void;
}

/** One candidate: each criterion, each juror's level, and where they disagree. */
export function MatrixDetail({ matrix, row, onClose }: MatrixDetailProps) {
  const { t } = useTranslation();
  const cells = cellsOf(row, matrix.jurors);
  const gaps = new Map(row.disagreements.map(({ criterionId, gap }) => [criterionId, gap]));
  const labelOf = (level: number): string =>
    matrix.scale.levels.find((known) => known.level === level)?.label ?? t('assessment.matrix.notRated');
  return (
    <SidePanel opened onClose={onClose} size="xl" title={t('assessment.matrix.detail', { name: row.displayName })}>
      <Box component="p" mt={0} mb={12} mx={0} c="dimmed">
        {t('assessment.matrix.detailLead')}
      </Box>
      <div className={classes.detailScroll}>
        <table className={classes.detail}>
          <caption className="visually-hidden">{t('assessment.matrix.detailCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('assessment.matrix.criterion')}</th>
              {matrix.jurors.map((juror) => (
                <th key={juror.memberId} scope="col">
                  {juror.displayName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.criteria.map((criterion, index) => {
              const gap = gaps.get(criterion.id);
              return (
                <tr key={criterion.id} data-split={gap !== undefined}>
                  <th scope="row">
                    <strong>{criterion.competencyCode}</strong> {criterion.statement}
                    {criterion.eliminatory && <em> ({t('shared.eliminatory')})</em>}
                    {gap !== undefined && (
                      <div>
                        <StatusChip tone="warning" icon={IconArrowsDiff}>
                          {t('assessment.matrix.gap', { count: gap })}
                        </StatusChip>
                      </div>
                    )}
                  </th>
                  {cells.map((cell, juror) => (
                    <td key={cell?.gridId ?? juror}>
                      {cell?.levels ? (
                        <Level
                          level={cell.levels[index] ?? 0}
                          acquiredFrom={matrix.scale.acquiredFrom}
                          labelOf={labelOf}
                        />
                      ) : (
                        <span className={classes.hidden}>{t('assessment.matrix.hidden')}</span>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </SidePanel>
  );
}

interface LevelProps {
  level: number;
  acquiredFrom: number;
  labelOf: (level: number) => string;
}

const Level = ({ level, acquiredFrom, labelOf }: LevelProps) => (
  <span className={classes.level} data-acquired={level >= acquiredFrom}>
    {level > 0 && <b>{level}</b>} {labelOf(level)}
  </span>
);
