import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/Dialog';
import { RecoveryCodes } from './RecoveryCodes';

export function CodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('secondFactor.codes.title')}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      {/* Nothing that a key pressed once too often would close: these codes are shown this once. */}
      <div tabIndex={-1} data-autofocus>
        <RecoveryCodes codes={codes} />
      </div>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{t('secondFactor.codes.kept')}</Button>
      </Group>
    </Dialog>
  );
}
