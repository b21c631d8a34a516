import { Box, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BrandLink } from '../../ui/link-button';
import { Mark } from '../../ui/Mark';
import { Preferences } from '../../ui/Preferences';
import touch from '../../ui/touch.module.css';
import classes from './verification.module.css';

/** Frame of the public pages: nothing of the application but its name, its language and its light. */
export function VerificationPage({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <Stack mih="100dvh" gap={0}>
      <Group
        component="header"
        className={classes.banner}
        justify="space-between"
        gap="8px 16px"
        px="clamp(16px, 4vw, 40px)"
        py={14}
        bg="var(--surface)"
      >
        <BrandLink to="/verifier" c="var(--text)" style={{ alignItems: 'center', gap: 8 }}>
          <Mark size={30} tick="#c48a17" />
          {t('app.name')}
        </BrandLink>
        <div className="no-print">
          <Preferences />
        </div>
      </Group>
      <Box component="main" className={`${classes.main} ${touch.touch}`} flex={1} w="100%" maw={760} mx="auto">
        {children}
      </Box>
      <Box component="footer" maw={760} my={0} mx="auto" p={16} c="dimmed" fz="sm" ta="center">
        {t('verification.about')}
      </Box>
    </Stack>
  );
}
