import { Kbd, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog';

interface ShortcutsDialogProps {
  opened: boolean;
  onClose: () => void;
  highest: number;
}

export function ShortcutsDialog({ opened, onClose, highest }: ShortcutsDialogProps) {
  const { t } = useTranslation();
  const or = ` ${t('grading.shortcuts.or')} `;
  const rows: [effect: string, keys: React.ReactNode][] = [
    [
      t('grading.shortcuts.rate'),
      <>
        <Kbd>1</Kbd> {t('grading.shortcuts.to')} <Kbd>{highest}</Kbd>
      </>,
    ],
    [
      t('grading.shortcuts.move'),
      <>
        <Kbd>↓</Kbd> <Kbd>↑</Kbd>
      </>,
    ],
    [
      t('grading.shortcuts.change'),
      <>
        <Kbd>→</Kbd> <Kbd>←</Kbd>
      </>,
    ],
    [
      t('grading.shortcuts.erase'),
      <>
        <Kbd>0</Kbd>
        {or}
        <Kbd>{t('grading.shortcuts.backspace')}</Kbd>
      </>,
    ],
    [t('grading.shortcuts.comment'), <Kbd key="c">C</Kbd>],
    [t('grading.shortcuts.leaveComment'), <Kbd key="escape">{t('grading.shortcuts.escape')}</Kbd>],
    [t('grading.shortcuts.help'), <Kbd key="help">?</Kbd>],
  ];
  return (
    <Dialog opened={opened} onClose={onClose} title={t('grading.shortcuts.title')} size="lg">
      <Table>
        <Table.Thead className="visually-hidden">
          <Table.Tr>
            <Table.Th>{t('grading.shortcuts.key')}</Table.Th>
            <Table.Th>{t('grading.shortcuts.effect')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([effect, keys]) => (
            <Table.Tr key={effect}>
              <Table.Td>{keys}</Table.Td>
              <Table.Td>{effect}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
