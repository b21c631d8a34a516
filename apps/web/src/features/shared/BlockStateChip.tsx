import { IconCircleCheck, IconCircleDashed, IconCircleX, IconHourglassHigh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PassportView } from '#deliberation/deliberation/deliberation.contract.js';
import { StatusChip } from '../../ui/StatusChip';

export type BlockState = PassportView['certifications'][number]['blocks'][number]['state'];

const LOOKS = {
  acquired: { tone: 'success', icon: IconCircleCheck },
  refused: { tone: 'danger', icon: IconCircleX },
  'in-progress': { tone: 'info', icon: IconHourglassHigh },
  remaining: { tone: 'neutral', icon: IconCircleDashed },
} as const;

export function BlockStateChip({ state }: { state: BlockState }) {
  const { t } = useTranslation();
  return <StatusChip {...LOOKS[state]}>{t(`shared.blockState.${state}`)}</StatusChip>;
}
