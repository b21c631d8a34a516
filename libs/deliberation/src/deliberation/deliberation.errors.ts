import { refusals } from '#kernel/domain-error.js';

export const refuseDeliberation = refusals('deliberation', {
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
  candidateUnknown: 'deliberation.decision-candidate-unknown',
  blockNotAssessed: 'deliberation.decision-block-not-assessed',
  twice: 'deliberation.decision-twice',
  blockHeld: 'deliberation.decision-block-held',
  reasonToDepart: 'deliberation.decision-needs-reason-to-depart',
  reasonToChange: 'deliberation.decision-needs-reason-to-change',
  takenMeanwhile: 'deliberation.decision-taken-meanwhile',
  notInForce: 'deliberation.decision-not-in-force',
  outcomeUnchanged: 'deliberation.decision-outcome-unchanged',
} as const;
