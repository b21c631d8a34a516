import { Box, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/Mark';
import { Preferences } from '../../ui/Preferences';
import touch from '../../ui/touch.module.css';
import classes from './verification.module.css';

/** Frame of the public pages: nothing of the application but its name, its language and its light. */
export function VerificationPage({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <Stack mih="100dvh" gap={0}>
      <header className={classes.banner}>
        <Link to="/verifier" className={classes.brand}>
          <Mark size={30} tick="#c48a17" />
          {t('app.name')}
        </Link>
        <div className="no-print">
          <Preferences />
        </div>
      </header>
      <main className={`${classes.main} ${touch.touch}`}>{children}</main>
      <Box component="footer" maw={760} my={0} mx="auto" p={16} c="dimmed" fz="sm" ta="center">
        {t('verification.about')}
      </Box>
    </Stack>
  );
}
