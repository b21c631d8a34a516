import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface FormActionsProps {
  submit: string;
  sending: boolean;
  onCancel?: () => void;
}

export function FormActions({ submit, sending, onCancel }: FormActionsProps) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-start" mt="md">
      <Button type="submit" loading={sending}>
        {submit}
      </Button>
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
      )}
    </Group>
  );
}
