import { refusals } from '#kernel/domain-error.js';

export const refuse = refusals('identity', {
  signInFailed: { kind: 'unauthenticated' },
  signInThrottled: { kind: 'throttled' },
  notSignedIn: { kind: 'unauthenticated' },
  apiKeyRefused: { kind: 'unauthenticated' },
  csrfTokenMissing: { kind: 'forbidden' },
  crossSiteSignIn: { kind: 'forbidden' },
  permissionMissing: { kind: 'forbidden' },
  organisationUnknown: { kind: 'not_found' },
  memberUnknown: { kind: 'not_found' },
  apiKeyUnknown: { kind: 'not_found' },
  activationUnknown: { kind: 'not_found' },
  lastAdministrator: { kind: 'invalid' },
  scopeBeyondOwnPermissions: { kind: 'invalid' },
  roleBeyondScopes: { kind: 'invalid' },
  alreadyActive: { kind: 'conflict' },
  invitedElsewhere: { kind: 'conflict' },
});
