import { IconCircleDashed, IconHourglassHigh, IconListCheck, IconLock, IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JurorGrid } from '#grading/grading-grid/grading-grid.contract.js';
import { StatusChip } from '../../ui/StatusChip';

const LOOKS = {
  empty: { tone: 'neutral', icon: IconCircleDashed },
  draft: { tone: 'info', icon: IconHourglassHigh },
  ready: { tone: 'warning', icon: IconListCheck },
  submitted: { tone: 'success', icon: IconLock },
  withdrawn: { tone: 'neutral', icon: IconUserX },
} as const;

/** Where a grid is for its juror: a draft is not started, in progress, or complete and still to be submitted. */
export function standingOf({ state, rated, total }: Pick<JurorGrid, 'state' | 'rated' | 'total'>): keyof typeof LOOKS {
  if (state !== 'draft') return state;
  if (rated === 0) return 'empty';
  return rated >= total ? 'ready' : 'draft';
}

export function GridStateChip(grid: Pick<JurorGrid, 'state' | 'rated' | 'total'>) {
  const { t } = useTranslation();
  const standing = standingOf(grid);
  return <StatusChip {...LOOKS[standing]}>{t(`grading.session.states.${standing}`)}</StatusChip>;
}
