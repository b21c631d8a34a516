import { refusals } from '#kernel/domain-error.js';

export const refuse = refusals('training', {
  learnerUnknown: { kind: 'not_found', collection: 'learners' },
  externalIdTaken: { kind: 'conflict', constraint: 'one_learner_per_external_id' },
  civilStatusUnreadable: { kind: 'conflict' },
  birthDayOutOfRange: { kind: 'invalid' },
  accountOfAnotherLearner: { kind: 'conflict', constraint: 'one_learner_per_account' },
});
