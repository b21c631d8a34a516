import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '#deliberation/deliberation/deliberation.contract.js';
import { StatusChip } from '../../ui/StatusChip';

const LOOKS = {
  validated: { tone: 'success', icon: IconCircleCheck },
  refused: { tone: 'danger', icon: IconCircleX },
  incomplete: { tone: 'neutral', icon: IconCircleDashed },
} as const;

/** What the jury decided. */
export function OutcomeChip({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  return <StatusChip {...LOOKS[outcome]}>{t(`shared.outcome.${outcome}`)}</StatusChip>;
}
