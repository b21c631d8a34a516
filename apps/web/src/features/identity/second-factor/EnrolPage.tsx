import { Button, Group, Stack } from '@mantine/core';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthenticatorToConfirm } from '#identity/second-factor/second-factor.contract.js';
import { api } from '../../../api/client';
import { useMe } from '../../../api/me';
import { toastProblem } from '../../../ui/toast';
import { AccessPage } from '../AccessPage';
import { beginAuthenticator } from '../api/second-factor';
import { AuthenticatorForm } from './AuthenticatorForm';
import { ProofForm } from './ProofDialog';
import { PasskeyDialog } from './PasskeyDialog';
import { RecoveryCodes } from './RecoveryCodes';

/** Whoever's role asks for a second factor and who has none: adding it is all there is to do. */
export function EnrolPage() {
  const { t } = useTranslation();
  const { organisationName: organisation } = useMe();
  const [begun, setBegun] = useState<AuthenticatorToConfirm | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [addingPasskey, setAddingPasskey] = useState(false);
  return (
    <AccessPage
      title={t(codes === null ? 'secondFactor.enrol.title' : 'secondFactor.codes.title')}
      lead={codes === null ? t('secondFactor.enrol.lead', { organisation }) : t('secondFactor.added')}
    >
      {codes !== null ? (
        <Stack>
          <RecoveryCodes codes={codes} />
          {/* Loaded anew: nothing refused before stays in sight. */}
          <Button onClick={() => window.location.assign('/')}>{t('secondFactor.enrol.done')}</Button>
        </Stack>
      ) : begun !== null ? (
        <AuthenticatorForm begun={begun} onEnrolled={setCodes} onClose={() => setBegun(null)} />
      ) : (
        <Stack gap="xl">
          <ProofForm
            text={t('secondFactor.authenticator.proof')}
            submit={t('secondFactor.authenticator.next')}
            send={beginAuthenticator}
            onSent={setBegun}
          />
          <OtherWays onPasskey={() => setAddingPasskey(true)} />
        </Stack>
      )}
      {addingPasskey && (
        <PasskeyDialog
          onClose={() => setAddingPasskey(false)}
          onAdded={(given) => {
            setAddingPasskey(false);
            setCodes(given);
          }}
        />
      )}
    </AccessPage>
  );
}

/** A passkey does as well; another organisation may ask for less. */
function OtherWays({ onPasskey }: { onPasskey: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const change = useMutation({
    mutationFn: (organisationId: string) => api.post('/api/v1/auth/switch-organisation', { body: { organisationId } }),
    onError: toastProblem,
    onSuccess: () => window.location.assign('/'),
  });
  const signOut = useMutation({
    mutationFn: () => api.post('/api/v1/auth/sign-out'),
    onError: toastProblem,
    onSuccess: async () => {
      await navigate({ to: '/connexion' });
      queries.clear();
    },
  });
  const others = me.memberships.filter(({ organisationId }) => organisationId !== me.organisationId);
  return (
    <Group>
      {browserSupportsWebAuthn() && (
        <Button variant="default" onClick={onPasskey}>
          {t('secondFactor.passkeys.add')}
        </Button>
      )}
      {others.map(({ organisationId, organisationName }) => (
        <Button key={organisationId} variant="default" onClick={() => change.mutate(organisationId)}>
          {t('secondFactor.enrol.elsewhere', { organisation: organisationName })}
        </Button>
      ))}
      <Button variant="default" onClick={() => signOut.mutate()}>
        {t('secondFactor.enrol.signOut')}
      </Button>
    </Group>
  );
}
