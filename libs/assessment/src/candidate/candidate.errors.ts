import { refusals } from '#kernel/domain-error.js';

export const refuse = refusals('assessment', {
  candidateUnknown: { kind: 'not_found' },
  learnersUnknown: { kind: 'invalid' },
  learnerSitsOnJury: { kind: 'invalid' },
});
