import { refusals } from '#kernel/domain-error.js';

export const refuseOidc = refusals('identity', {
  providerUnknown: { kind: 'not_found', constraint: 'provider_errand_provider_id_fkey' },
  providerUnreachable: { kind: 'invalid' },
  providerOnPrivateAddress: { kind: 'invalid' },
  providerWithoutHttps: { kind: 'invalid' },
  providerSecretMissing: { kind: 'invalid' },
  nobodyLeftWithPassword: { kind: 'invalid' },
  providerAway: { kind: 'conflict' },
  providerAnswerRefused: { kind: 'unauthenticated' },
  providerDeclined: { kind: 'unauthenticated' },
  errandUnknown: { kind: 'unauthenticated', constraint: 'one_person_per_identity' },
  providerAddressUnverified: { kind: 'forbidden' },
  providerPersonUnknown: { kind: 'forbidden' },
});
