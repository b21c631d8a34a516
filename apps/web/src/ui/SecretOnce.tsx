import { ActionIcon, Group, Textarea } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCopied } from './use-copied';

/** A value that is told once: readable, selectable, copied by one button. */
export function SecretOnce({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation();
  const { copied, copy } = useCopied();
  const isCopied = copied === 'yes';
  return (
    <Group align={copied === 'refused' ? 'center' : 'flex-end'} wrap="nowrap" gap="xs">
      <Textarea
        autosize
        label={label}
        value={value}
        error={copied === 'refused' && t('ui.copyRefused')}
        readOnly
        style={{ flex: 1 }}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.875rem' } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <ActionIcon
        variant="default"
        size={36}
        onClick={() => void copy(value)}
        aria-label={t(isCopied ? 'ui.copied' : 'ui.copy')}
      >
        {isCopied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
      </ActionIcon>
    </Group>
  );
}
