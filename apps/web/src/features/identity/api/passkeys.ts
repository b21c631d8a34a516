import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { ProofRequest } from '#identity/second-factor/second-factor.contract.js';
import { api } from '../../../api/client';

/** What the browser is to make a passkey from: WebAuthn's own words, that only the library reads. */
export async function askToMakePasskey(request: ProofRequest): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { options } = await api.post('/api/v1/auth/second-factor/passkeys/options', { body: request });
  return options as unknown as PublicKeyCredentialCreationOptionsJSON;
}

/** The device asks its owner, then the account has a passkey more. Rejected when they give up. */
export async function makePasskey(options: PublicKeyCredentialCreationOptionsJSON, name: string) {
  const { id: credentialId, response } = await startRegistration({ optionsJSON: options });
  const { clientDataJSON, attestationObject, transports = [] } = response;
  const body = { name, credentialId, clientDataJSON, attestationObject, transports };
  return api.post('/api/v1/auth/second-factor/passkeys', { body });
}

/** Opens a session by a passkey, after the password or in its place. */
export async function signInByPasskey() {
  const { options } = await api.post('/api/v1/auth/sign-in/passkey/options');
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const { id: credentialId, response } = await startAuthentication({ optionsJSON });
  const { clientDataJSON, authenticatorData, signature } = response;
  return api.post('/api/v1/auth/sign-in/passkey', {
    body: { credentialId, clientDataJSON, authenticatorData, signature },
  });
}

export const removePasskey = (id: string, request: ProofRequest) =>
  api.post('/api/v1/auth/second-factor/passkeys/{id}/removal', { params: { path: { id } }, body: request });
