import { IconArchive, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VersionState } from '#catalog/certification/certification.contract.js';
import { StatusChip } from '../../ui/StatusChip';

const LOOKS = {
  draft: { tone: 'warning', icon: IconPencil },
  published: { tone: 'success', icon: IconCircleCheck },
  retired: { tone: 'neutral', icon: IconArchive },
} as const;

export function VersionStateChip({ state }: { state: VersionState }) {
  const { t } = useTranslation();
  return <StatusChip {...LOOKS[state]}>{t(`shared.versionState.${state}`)}</StatusChip>;
}
