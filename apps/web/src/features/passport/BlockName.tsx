import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What was earned, or is to be: a block, or the whole of what it is part of. */
export function BlockName({ code, title }: { code: string | null; title: string }) {
  const { t } = useTranslation();
  return (
    <Box component="h3" m={0} fz="1.0625rem" lh="1.4" style={{ overflowWrap: 'anywhere' }}>
      {code !== null && (
        <Box component="span" c="dimmed">
          {t('passport.block', { code })}
        </Box>
      )}{' '}
      {title}
    </Box>
  );
}
