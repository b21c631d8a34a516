import { refusals } from '#kernel/domain-error.js';

export const refuseHttp = refusals('http', {
  ifMatchRequired: { kind: 'precondition_required' },
  bodyTooLarge: { kind: 'too_large' },
  bodyNotUtf8: { kind: 'malformed' },
  jsonTooDeep: { kind: 'invalid' },
  jsonTooManyValues: { kind: 'too_large' },
  tooManyBodies: { kind: 'throttled' },
  tooManyStreams: { kind: 'throttled' },
  idempotencyKeyMalformed: { kind: 'invalid' },
  idempotencyKeyReused: { kind: 'invalid' },
  idempotencyKeyInUse: { kind: 'conflict' },
});
