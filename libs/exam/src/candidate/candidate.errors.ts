import { refusals } from '#kernel/domain-error.js';

export const refuse = refusals('exam', {
  candidateUnknown: { kind: 'not_found', collection: 'candidates' },
  learnersUnknown: { kind: 'invalid' },
  learnerSitsOnJury: { kind: 'invalid' },
});
