import { IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JuryView } from '#exam/jury/jury.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { Progress } from '../../../ui/Progress';
import { StatusChip } from '../../../ui/StatusChip';
import { DataTable } from '../../../ui/table/DataTable';
import { useColumns } from '../../../ui/table/use-columns';

type JuryMember = JuryView['members'][number];

/** The jury once the session is open: who sits, and how far their grids are. */
export function JuryTable({ jury }: { jury: JuryView }) {
  const { t } = useTranslation();
  const { cell, name } = useColumns<JuryMember>();
  const columns = [
    name(t('assessment.jury.person'), ({ displayName, president }) => (
      <span>
        {displayName}{' '}
        {president && (
          <StatusChip tone="info" icon={IconStar}>
            {t('assessment.jury.president')}
          </StatusChip>
        )}
      </span>
    )),
    cell(t('assessment.jury.quality'), ({ quality }) => quality),
    cell(t('assessment.jury.company'), ({ company }) => company),
    cell(t('assessment.jury.outside'), ({ outside }) => (outside ? t('assessment.jury.outside') : '—')),
    cell(t('assessment.jury.grids'), ({ grids, gridsSubmitted }) => (
      <Progress label={t('assessment.jury.grids')} value={gridsSubmitted} total={grids} />
    )),
  ];
  if (jury.members.length === 0) return <EmptyState title={t('shared.missing.jury')} />;
  return (
    <DataTable
      caption={t('assessment.jury.members')}
      columns={columns}
      rows={jury.members}
      rowId={(member) => member.id}
    />
  );
}
