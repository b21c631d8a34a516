import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleOff, IconShieldCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecondFactorView } from '#identity/second-factor/second-factor.contract.js';
import { Facts } from '../../../ui/Facts';
import { useFormat } from '../../../ui/format';
import { Loaded } from '../../../ui/Loaded';
import { Panel } from '../../../ui/Panel';
import { StatusChip } from '../../../ui/StatusChip';
import { toastDone } from '../../../ui/toast';
import { refreshWaysIn, removeAuthenticator, renewRecoveryCodes, secondFactorQuery } from '../api/second-factor';
import { AuthenticatorDialog } from './AuthenticatorDialog';
import { CodesDialog } from './CodesDialog';
import { ProofDialog } from './ProofDialog';

type Opened = 'authenticator' | 'remove' | 'renew' | null;

/** What one's account asks beside the password. */
export function SecondFactorPanel() {
  const { t } = useTranslation();
  const query = useQuery(secondFactorQuery);
  return (
    <Panel title={t('secondFactor.title')} description={t('secondFactor.lead')}>
      <Loaded query={query} lines={2}>
        {(held) => <SecondFactor held={held} />}
      </Loaded>
    </Panel>
  );
}

function SecondFactor({ held: { authenticator, passkeys, recoveryCodesLeft } }: { held: SecondFactorView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const format = useFormat();
  const [opened, setOpened] = useState<Opened>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const refresh = () => refreshWaysIn(queries);
  const close = () => setOpened(null);
  const isActive = authenticator !== null || passkeys.length > 0;
  return (
    <Stack align="flex-start">
      {isActive ? (
        <StatusChip tone="success" icon={IconShieldCheck}>
          {t(authenticator === null ? 'secondFactor.activeByPasskey' : 'secondFactor.active')}
        </StatusChip>
      ) : (
        <StatusChip tone="neutral" icon={IconCircleOff}>
          {t('secondFactor.none')}
        </StatusChip>
      )}
      {isActive && (
        <Facts
          items={[
            ...(authenticator === null
              ? []
              : [
                  [t('secondFactor.confirmedAt'), format.instant(authenticator.confirmedAt)] as const,
                  [
                    t('secondFactor.lastUsedAt'),
                    authenticator.lastUsedAt && format.instant(authenticator.lastUsedAt),
                  ] as const,
                ]),
            [t('secondFactor.codesLeft'), recoveryCodesLeft],
          ]}
        />
      )}
      <Group>
        <Button variant={authenticator === null ? 'filled' : 'default'} onClick={() => setOpened('authenticator')}>
          {t(authenticator === null ? 'secondFactor.add' : 'secondFactor.replace')}
        </Button>
        {isActive && (
          <Button variant="default" onClick={() => setOpened('renew')}>
            {t('secondFactor.renewCodes')}
          </Button>
        )}
        {authenticator !== null && (
          <Button variant="default" onClick={() => setOpened('remove')}>
            {t('secondFactor.remove')}
          </Button>
        )}
      </Group>
      {isActive && recoveryCodesLeft <= 3 && <Text c="red">{t('secondFactor.fewCodes')}</Text>}
      {opened === 'authenticator' && (
        <AuthenticatorDialog
          onClose={close}
          onEnrolled={(given) => {
            toastDone(t('secondFactor.added'));
            setCodes(given);
            close();
            refresh();
          }}
        />
      )}
      {opened === 'renew' && (
        <ProofDialog
          title={t('secondFactor.renewTitle')}
          text={t('secondFactor.renewText')}
          submit={t('secondFactor.renewCodes')}
          send={renewRecoveryCodes}
          onClose={close}
          onSent={({ recoveryCodes }) => {
            setCodes(recoveryCodes);
            close();
            refresh();
          }}
        />
      )}
      {opened === 'remove' && (
        <ProofDialog
          title={t('secondFactor.removeTitle')}
          text={t('secondFactor.removeText')}
          submit={t('secondFactor.remove')}
          send={removeAuthenticator}
          onClose={close}
          onSent={() => {
            toastDone(t('secondFactor.removed'));
            close();
            refresh();
          }}
        />
      )}
      {codes.length > 0 && <CodesDialog codes={codes} onClose={() => setCodes([])} />}
    </Stack>
  );
}
