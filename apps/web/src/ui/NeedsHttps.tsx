import { Text } from '@mantine/core';
import { IconLockOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './needs-https.module.css';

/**
 * In the place of what browsers give to pages served securely only: digests, passkeys, work while offline. Says what is missing
 * here, and whose the remedy is.
 */
export function NeedsHttps({ what }: { what: string }) {
  const { t } = useTranslation();
  return (
    <Text className={classes.note} component="p">
      <IconLockOff size={18} aria-hidden />
      <span>{t('ui.needsHttps', { what })}</span>
    </Text>
  );
}
