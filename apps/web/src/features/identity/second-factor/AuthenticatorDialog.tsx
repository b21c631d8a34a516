import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthenticatorToConfirm } from '#identity/second-factor/second-factor.contract.js';
import { Dialog } from '../../../ui/Dialog';
import { beginAuthenticator } from '../api/second-factor';
import { AuthenticatorForm } from './AuthenticatorForm';
import { ProofForm } from './ProofDialog';

interface AuthenticatorDialogProps {
  onClose: () => void;
  /** Recovery codes to show; none when those there were still serve. */
  onEnrolled: (recoveryCodes: readonly string[]) => void;
}

/** The password, then the application and its first code. */
export function AuthenticatorDialog({ onClose, onEnrolled }: AuthenticatorDialogProps) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<AuthenticatorToConfirm | null>(null);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('secondFactor.authenticator.title')}
      size="lg"
      closeOnClickOutside={begun === null}
    >
      {begun === null ? (
        <ProofForm
          text={t('secondFactor.authenticator.proof')}
          submit={t('secondFactor.authenticator.next')}
          send={beginAuthenticator}
          onSent={setBegun}
          onClose={onClose}
        />
      ) : (
        <AuthenticatorForm begun={begun} onEnrolled={onEnrolled} onClose={onClose} />
      )}
    </Dialog>
  );
}
