import { Group, SegmentedControl, Stack } from '@mantine/core';
import { IconEqual, IconEyeOff, IconGitCompare } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingGridView } from '#grading/grading-grid/grading-grid.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';
import { comparisonsOf } from './comparison';
import { criteriaOf, outlineOf } from './grid-outline';
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
            <Group gap="12px 24px" align="flex-end" justify="space-between">
              <Stack component="ul" className="plain-list" gap={4}>
                <Group component="li" gap={8} wrap="nowrap">
                  <IconEqual size={18} aria-hidden />
                  {t('grading.peers.agree', { count: all.length - gaps.length })}
                </Group>
                <Group component="li" gap={8} wrap="nowrap">
                  <IconGitCompare size={18} aria-hidden />
                  {t('grading.peers.gap', { count: gaps.length })}
                </Group>
                {splits.length > 0 && (
                  <Group component="li" gap={8} wrap="nowrap" c="var(--danger-fg)" fw={600}>
                    <IconGitCompare size={18} aria-hidden />
                    {t('grading.peers.split', { count: splits.length })}
                  </Group>
                )}
              </Stack>
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
            </Group>
          ) : null}
        </Panel>
      ) : (
        <EmptyState
          icon={IconEyeOff}
          title={t(grid.sessionState === 'preparing' ? 'grading.grid.notOpen' : 'grading.grid.over')}
        />
      )}
      <Group mt={20} mb={16}>
        <ScaleLegend scale={grid.scale} />
      </Group>
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
