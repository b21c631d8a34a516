import { refusals } from '#kernel/domain-error.js';

export const refuse = refusals('exam', {
  sessionUnknown: { kind: 'not_found', collection: 'exam-sessions' },
  blockNotInVersion: { kind: 'invalid' },
  blockCoveredByProject: { kind: 'invalid' },
  sessionDaysOutOfOrder: { kind: 'invalid', constraint: 'session_days_in_order' },
  sessionAlreadyOpen: { kind: 'invalid' },
  sessionSettled: { kind: 'invalid' },
  sessionNotOpenYet: { kind: 'invalid' },
  sessionAlreadyDeliberating: { kind: 'invalid' },
  sessionNotDeliberating: { kind: 'invalid' },
  sessionAlreadyClosed: { kind: 'invalid' },
  sessionNotReady: { kind: 'invalid' },
  sessionNotReadyToDeliberate: { kind: 'invalid' },
  gridsToSubmit: { kind: 'invalid' },
  decisionsToTake: { kind: 'invalid' },
});
