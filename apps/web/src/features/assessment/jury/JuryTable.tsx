import { IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JuryView } from '#exam/jury/jury.contract.js';
import { EmptyState } from '../../../ui/EmptyState';
import { Progress } from '../../../ui/Progress';
import { StatusChip } from '../../../ui/StatusChip';
import { DataTable, type Column } from '../../../ui/table/DataTable';

type JuryMember = JuryView['members'][number];

/** The jury once the session is open: who sits, and how far their grids are. */
export function JuryTable({ jury }: { jury: JuryView }) {
  const { t } = useTranslation();
  const columns: Column<JuryMember>[] = [
    {
      id: 'person',
      header: t('assessment.jury.person'),
      meta: { names: true },
      cell: ({ row: { original } }) => (
        <span>
          {original.displayName}{' '}
          {original.president && (
            <StatusChip tone="info" icon={IconStar}>
              {t('assessment.jury.president')}
            </StatusChip>
          )}
        </span>
      ),
    },
    { id: 'quality', header: t('assessment.jury.quality'), cell: ({ row }) => row.original.quality },
    { id: 'company', header: t('assessment.jury.company'), cell: ({ row }) => row.original.company },
    {
      id: 'outside',
      header: t('assessment.jury.outside'),
      cell: ({ row }) => (row.original.outside ? t('assessment.jury.outside') : '—'),
    },
    {
      id: 'grids',
      header: t('assessment.jury.grids'),
      cell: ({ row: { original } }) => (
        <Progress label={t('assessment.jury.grids')} value={original.gridsSubmitted} total={original.grids} />
      ),
    },
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
