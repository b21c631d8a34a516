import { refusals } from '#kernel/domain-error.js';

export const refuseHttp = refusals('http', {
  invalidCursor: { kind: 'invalid' },
  ifMatchRequired: { kind: 'precondition_required' },
  stale: { kind: 'stale' },
  bodyTooLarge: { kind: 'too_large' },
  tooManyStreams: { kind: 'throttled' },
  idempotencyKeyMalformed: { kind: 'invalid' },
  idempotencyKeyReused: { kind: 'invalid' },
  idempotencyKeyInUse: { kind: 'conflict' },
});
