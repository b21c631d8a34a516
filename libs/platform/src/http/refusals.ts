import { refusals } from '#kernel/domain-error.js';

export const refuseHttp = refusals('http', {
  ifMatchRequired: { kind: 'precondition_required' },
  bodyTooLarge: { kind: 'too_large' },
  tooManyStreams: { kind: 'throttled' },
  idempotencyKeyMalformed: { kind: 'invalid' },
  idempotencyKeyReused: { kind: 'invalid' },
  idempotencyKeyInUse: { kind: 'conflict' },
});
