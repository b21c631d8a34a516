import { refusals } from '#kernel/domain-error.js';

export const refuseDeliberation = refusals('assessment', {
  learnerWithoutPassport: { kind: 'not_found' },
  assessedBlockUnknown: { kind: 'not_found' },
  deliberationNotStarted: { kind: 'invalid' },
  deliberationOver: { kind: 'invalid' },
  sessionNotCorrectable: { kind: 'invalid' },
  decisionsRefused: { kind: 'invalid' },
  decisionsOutdated: { kind: 'conflict', constraint: 'one_decision_at_a_time' },
  decisionSuperseded: { kind: 'conflict', constraint: 'superseded_once' },
});

/** Codes of the places named in the refusals above. */
export const DECISION_ISSUES = {
  candidateUnknown: 'assessment.decision-candidate-unknown',
  blockNotAssessed: 'assessment.decision-block-not-assessed',
  twice: 'assessment.decision-twice',
  blockHeld: 'assessment.decision-block-held',
  reasonToDepart: 'assessment.decision-needs-reason-to-depart',
  reasonToChange: 'assessment.decision-needs-reason-to-change',
  takenMeanwhile: 'assessment.decision-taken-meanwhile',
  notInForce: 'assessment.decision-not-in-force',
  outcomeUnchanged: 'assessment.decision-outcome-unchanged',
} as const;
