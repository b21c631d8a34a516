import { Button, Text } from '@mantine/core';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem-error';
import { toastProblem } from '../../../ui/toast';
import { signInByPasskey } from '../api/passkeys';

/** Signs in by a passkey; where the browser has none to offer, says so in its place. */
export function PasskeyButton({ onOpened, expected = false }: { onOpened: () => Promise<void>; expected?: boolean }) {
  const { t } = useTranslation();
  const open = useMutation({
    mutationFn: signInByPasskey,
    onSuccess: onOpened,
    // Somebody who closes the window of their browser has said what they want.
    onError: (error) => isProblem(error) && toastProblem(error),
  });
  if (!browserSupportsWebAuthn()) {
    return expected ? <Text c="dimmed">{t('secondFactor.passkeys.unsupported')}</Text> : null;
  }
  return (
    <Button
      variant="default"
      size="md"
      leftSection={<IconFingerprint size={19} aria-hidden />}
      loading={open.isPending}
      onClick={() => open.mutate()}
    >
      {t('secondFactor.passkeys.signIn')}
    </Button>
  );
}
