import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberView } from '#identity/member/member.contract.js';
import { Dialog } from '../../ui/Dialog';
import { SecretOnce } from '../../ui/SecretOnce';
import { useAct } from '../../ui/use-act';
import { givePasswordLink, renewActivation, type GivenLink } from './api/members';

interface MemberLinkProps {
  member: MemberView;
  onClose: () => void;
}

/** A way back in for a member: another activation link, or a link to choose another password. */
export function MemberLink({ member: { userId, displayName: name, email, can }, onClose }: MemberLinkProps) {
  const { t } = useTranslation();
  const kind = can.renewActivation ? 'renew' : 'reset';
  const [given, setGiven] = useState<GivenLink | null>(null);
  const give = useAct(() => (kind === 'renew' ? renewActivation(userId) : givePasswordLink(userId)), {
    refresh: [['members']],
    onDone: setGiven,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`identity.members.${kind}Title`, { name })}
      size="lg"
      closeOnClickOutside={given === null}
      closeOnEscape={given === null}
    >
      {given === null ? (
        <Stack>
          <Text>{t(`identity.members.${kind}Text`, { name })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button loading={give.isPending} onClick={() => give.mutate()}>
              {t('identity.members.giveLink')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack role="status">
          {given.url === null ? (
            <Text>{t('identity.members.linkSent', { email })}</Text>
          ) : (
            <>
              <Text>{t('identity.members.linkText', { name })}</Text>
              <SecretOnce label={t('identity.members.linkToHand')} value={given.url} />
            </>
          )}
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('ui.close')}</Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
