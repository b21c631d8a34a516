import { IconHourglassHigh, IconLock, IconPencil, IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import { StatusChip } from '../../ui/StatusChip';

const LOOKS = {
  preparing: { tone: 'neutral', icon: IconPencil },
  open: { tone: 'info', icon: IconHourglassHigh },
  deliberating: { tone: 'warning', icon: IconScale },
  closed: { tone: 'success', icon: IconLock },
} as const;

export function SessionStateChip({ state }: { state: SessionState }) {
  const { t } = useTranslation();
  return <StatusChip {...LOOKS[state]}>{t(`shared.sessionState.${state}`)}</StatusChip>;
}
