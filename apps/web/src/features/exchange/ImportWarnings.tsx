import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#exchange/framework-import/framework-import.contract.js';
import { Notice } from '../../ui/Notice';

interface ImportWarningsProps {
  warnings: ImportPreview['warnings'];
  onShow: (line: number) => void;
}

export function ImportWarnings({ warnings, onShow }: ImportWarningsProps) {
  const { t } = useTranslation();
  if (warnings.length === 0) {
    return (
      <Group component="p" c="var(--success-fg)" fw={600} gap={8} wrap="nowrap">
        <IconCircleCheck size={20} aria-hidden /> {t('exchange.review.noWarning')}
      </Group>
    );
  }
  return (
    <Notice tone="warning" icon={IconAlertCircle} title={t('exchange.review.warnings', { count: warnings.length })}>
      <Text mt={2} mb={6} fz="sm" lh="inherit">
        {t('exchange.review.warningsHint')}
      </Text>
      <Stack component="ul" gap={4} pl={0}>
        {warnings.map((warning, index) => (
          <Group component="li" key={`${index} ${warning.line}`} gap={10} align="flex-start" wrap="nowrap">
            <UnstyledButton flex="none" fw={600} onClick={() => onShow(warning.line)}>
              {t('exchange.review.line', { line: warning.line })}
            </UnstyledButton>
            {warning.message}
          </Group>
        ))}
      </Stack>
    </Notice>
  );
}
