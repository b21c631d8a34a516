import { Box } from '@mantine/core';
import { IconCertificate, IconCircleCheck, IconCircleDashed, IconCircleX, IconInfinity } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliberationTable as Table } from '#deliberation/deliberation/deliberation.contract.js';
import { useFormat } from '../../../ui/format';
import { StatusChip } from '../../../ui/StatusChip';
import { RowTable } from '../../../ui/table/RowTable';
import { OutcomeChip } from '../../shared/OutcomeChip';
import type { DeliberationCell, DeliberationRow } from './deliberation-model';
import classes from './deliberation.module.css';

interface DeliberationTableProps {
  table: Table;
  /** Those read so far, of `total`; more may be read as the last ones come in sight. */
  rows: readonly DeliberationRow[];
  total: number | null;
  onEnd: (() => void) | undefined;
  onOpen: (candidateId: string, blockId: string) => void;
}

export function DeliberationTable({ table, rows, total, onEnd, onOpen }: DeliberationTableProps) {
  const { t } = useTranslation();
  return (
    <RowTable
      caption={t('assessment.deliberation.caption')}
      className={classes.table}
      columns={table.blocks.length + 1}
      head={
        <>
          <th scope="col">{t('assessment.deliberation.candidate')}</th>
          {table.blocks.map((block) => (
            <th key={block.id} scope="col">
              {block.code}
              <span className={classes.blockName}>{block.title}</span>
            </th>
          ))}
        </>
      }
      rows={rows}
      rowId={({ id }) => id}
      total={total}
      onEnd={onEnd}
    >
      {(row) => <Cells row={row} blocks={table.blocks} onOpen={onOpen} />}
    </RowTable>
  );
}

interface CellsProps {
  row: DeliberationRow;
  blocks: Table['blocks'];
  onOpen: DeliberationTableProps['onOpen'];
}

const Cells = memo(function Cells({ row, blocks, onOpen }: CellsProps) {
  const { t } = useTranslation();
  return (
    <>
      <th scope="row">
        {row.displayName}
        {row.wholeCertification && (
          <div>
            <StatusChip tone="success" icon={IconCertificate}>
              {t('assessment.deliberation.whole')}
            </StatusChip>
          </div>
        )}
      </th>
      {blocks.map((block) => {
        const cell = row.cells.find((one) => one.blockId === block.id);
        return (
          <td key={block.id}>
            {cell ? (
              <button type="button" className={classes.cell} onClick={() => onOpen(row.id, block.id)}>
                <span className="visually-hidden">
                  {t('assessment.deliberation.openCell', { candidate: row.displayName, block: block.code })}
                </span>
                <CellState cell={cell} />
              </button>
            ) : (
              '—'
            )}
          </td>
        );
      })}
    </>
  );
});

const PROPOSAL_ICONS = { validated: IconCircleCheck, refused: IconCircleX, incomplete: IconCircleDashed } as const;

function CellState({ cell }: { cell: DeliberationCell }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (cell.heldSince) {
    return (
      <StatusChip tone="success" icon={IconInfinity}>
        {t('assessment.deliberation.heldSince', { day: format.shortDay(cell.heldSince) })}
      </StatusChip>
    );
  }
  if (cell.decision) {
    const against = cell.decision.proposal !== cell.decision.outcome;
    return (
      <>
        <OutcomeChip outcome={cell.decision.outcome} />
        {against && (
          <Box component="small" c="dimmed">
            {t('assessment.deliberation.overridden')}
          </Box>
        )}
      </>
    );
  }
  const Glyph = PROPOSAL_ICONS[cell.proposal];
  return (
    <span className={classes.proposal} data-proposal={cell.proposal}>
      <Glyph size={16} aria-hidden />
      {t('assessment.deliberation.proposal', { proposal: t(`shared.proposal.${cell.proposal}`).toLowerCase() })}
    </span>
  );
}
