import { refusals } from '#kernel/domain-error.js';

export const refuse = refusals('exam', {
  juryComposedMeanwhile: { kind: 'stale', constraint: 'one_jury_per_session' },
  onePresidentOnly: { kind: 'conflict', constraint: 'one_president_per_jury' },
  alreadySeated: { kind: 'conflict', constraint: 'one_seat_per_juror' },
  jurySettled: { kind: 'invalid' },
  substituteBeforeOpening: { kind: 'invalid' },
  substituteTooLate: { kind: 'invalid' },
  substituteCandidateUnknown: { kind: 'invalid' },
  jurorNotMember: { kind: 'invalid' },
  jurorIsCandidate: { kind: 'invalid' },
  juryMemberUnknown: { kind: 'invalid' },
  recusalCandidateUnknown: { kind: 'invalid', constraint: 'recusal_candidate_id_fkey' },
  notOnJury: { kind: 'not_found' },
  alreadyRecused: { kind: 'conflict', constraint: 'one_recusal_per_member_and_candidate' },
  recusalAfterDeliberation: { kind: 'invalid' },
});
