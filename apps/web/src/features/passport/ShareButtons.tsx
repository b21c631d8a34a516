import { Button, Text } from '@mantine/core';
import { IconCheck, IconLink, IconShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce';
import { useCopied } from '../../ui/use-copied';

/** The public page of a certificate, given away: copied, or handed to the device's own sharing where it has one. */
export function ShareButtons({ number, url }: { number: string; url: string }) {
  const { t } = useTranslation();
  const { copied, copy } = useCopied();
  const title = t('passport.certificates.shareTitle', { number });

  const copyLink = async () => {
    if (await copy(url)) announce(t('passport.certificates.copied'));
  };
  const share = () => {
    // Rejects when the person gives up: nothing to say.
    navigator.share({ title, url }).catch(() => undefined);
  };

  return (
    <>
      <Button
        size="md"
        variant="default"
        onClick={() => void copyLink()}
        leftSection={copied === 'yes' ? <IconCheck size={18} aria-hidden /> : <IconLink size={18} aria-hidden />}
        aria-label={t(copied === 'yes' ? 'passport.certificates.copiedOf' : 'passport.certificates.linkOf', { number })}
      >
        {t(copied === 'yes' ? 'passport.certificates.copied' : 'passport.certificates.link')}
      </Button>
      {'share' in navigator && (
        <Button
          size="md"
          variant="default"
          onClick={share}
          leftSection={<IconShare size={18} aria-hidden />}
          aria-label={t('passport.certificates.shareOf', { number })}
        >
          {t('passport.certificates.share')}
        </Button>
      )}
      {copied === 'refused' && (
        <Text role="alert" flex="0 1 100%" inherit c="var(--danger-fg)" style={{ overflowWrap: 'anywhere' }}>
          {t('passport.certificates.copyFailed', { url })}
        </Text>
      )}
    </>
  );
}
