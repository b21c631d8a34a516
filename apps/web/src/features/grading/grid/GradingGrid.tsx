import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { Loaded } from '../../../ui/Loaded';
import touch from '../../../ui/touch.module.css';
import { gridQuery } from '../api/juror';
import { useDesk, useRefused } from '../saving/use-desk';
import { GridHeader } from './GridHeader';
import { GridReading } from './GridReading';
import { GridSheet } from './GridSheet';
import { SaveTrouble } from './SaveTrouble';

export function GradingGrid() {
  const { gridId } = useParams({ from: '/shell/jury/grilles/$gridId' });
  const query = useQuery(gridQuery(gridId));
  return (
    <Loaded query={query} lines={14}>
      {(grid) => <Grid key={grid.id} grid={grid} />}
    </Loaded>
  );
}

function Grid({ grid }: { grid: GradingGridView }) {
  const { t } = useTranslation();
  const queue = useDesk(grid);
  const query = useQuery(gridQuery(grid.id));
  const refused = useRefused(queue);
  const { refetch } = query;
  useEffect(() => {
    // Refused, the grid is likely no longer what is on screen: submitted elsewhere, recused, or grading over.
    if (refused) void refetch();
  }, [refused, refetch]);
  const fillable = grid.can.rate;
  return (
    <div className={touch.touch}>
      <GridHeader grid={grid} />
      {fillable && <GridSheet grid={grid} queue={queue} />}
      {!fillable && <SaveTrouble queue={queue} onCompare={() => undefined} />}
      {!fillable && grid.state === 'withdrawn' && (
        <EmptyState title={t('grading.grid.withdrawn', { name: grid.candidateName })}>
          {t('grading.grid.withdrawnText')}
        </EmptyState>
      )}
      {!fillable && grid.state !== 'withdrawn' && <GridReading grid={grid} />}
    </div>
  );
}
