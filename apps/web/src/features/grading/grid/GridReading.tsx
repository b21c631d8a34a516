import { Box, SegmentedControl } from '@mantine/core';
import { IconEqual, IconEyeOff, IconGitCompare } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';
import { comparisonsOf } from './comparison';
import { criteriaOf, outlineOf } from './grid-outline';
import classes from './grid-page.module.css';
import { GridSections } from './GridSections';
import { ReadingRow } from './ReadingRow';
import { ScaleLegend } from './ScaleLegend';

type Filter = 'all' | 'gap' | 'split';

/** A grid that no longer changes: one's ratings, beside those of the jurors whose grid is in too. */
export function GridReading({ grid }: { grid: GradingGridView }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>('all');
  const comparisonOf = useMemo(() => comparisonsOf(grid), [grid]);
  const criteria = useMemo(() => criteriaOf(grid.blocks), [grid.blocks]);
  const compared = grid.peers.length > 0;
  const all = criteria.map(({ criterion }) => ({ id: criterion.id, ...comparisonOf(criterion.id) }));
  const gaps = all.filter(({ gap }) => gap > 0);
  const splits = all.filter(({ split }) => split);
  const kept = new Set((filter === 'all' ? all : filter === 'gap' ? gaps : splits).map(({ id }) => id));
  const blocks = outlineOf(grid.blocks, (id) => kept.has(id));
  const numbers = new Map(criteria.map(({ criterion, number }) => [criterion.id, number]));
  return (
    <>
      {grid.state === 'submitted' ? (
        <Panel
          title={t('grading.peers.title')}
          description={
            compared
              ? t('grading.peers.with', { names: grid.peers.map(({ jurorName }) => jurorName).join(', ') })
              : t('grading.peers.none')
          }
        >
          {compared ? (
            <div className={classes.summary}>
              <ul>
                <li>
                  <IconEqual size={18} aria-hidden />
                  {t('grading.peers.agree', { count: all.length - gaps.length })}
                </li>
                <li>
                  <IconGitCompare size={18} aria-hidden />
                  {t('grading.peers.gap', { count: gaps.length })}
                </li>
                {splits.length > 0 && (
                  <Box component="li" c="var(--danger-fg)" fw={600}>
                    <IconGitCompare size={18} aria-hidden />
                    {t('grading.peers.split', { count: splits.length })}
                  </Box>
                )}
              </ul>
              <SegmentedControl
                size="md"
                aria-label={t('grading.peers.show')}
                value={filter}
                onChange={setFilter}
                data={[
                  { value: 'all', label: t('grading.peers.showAll') },
                  { value: 'gap', label: t('grading.peers.showGap') },
                  { value: 'split', label: t('grading.peers.showSplit') },
                ]}
              />
            </div>
          ) : null}
        </Panel>
      ) : (
        <EmptyState
          icon={IconEyeOff}
          title={t(grid.sessionState === 'preparing' ? 'grading.grid.notOpen' : 'grading.grid.over')}
        />
      )}
      <div className={`${classes.tools} ${classes.reading}`}>
        <ScaleLegend scale={grid.scale} />
      </div>
      {blocks.length === 0 && <EmptyState icon={IconEqual} title={t('grading.peers.noneShown')} />}
      <GridSections blocks={blocks}>
        {(criterion) => (
          <ReadingRow
            key={criterion.id}
            number={numbers.get(criterion.id) ?? 0}
            criterion={criterion}
            comparison={comparisonOf(criterion.id)}
            scale={grid.scale}
            compared={compared}
          />
        )}
      </GridSections>
    </>
  );
}
