import { refusals } from '#kernel/domain-error.js';

export const refuseGrading = refusals('assessment', {
  gridUnknown: { kind: 'not_found' },
  gradedSessionUnknown: { kind: 'not_found' },
  gradedTeamUnknown: { kind: 'not_found' },
  gridSubmitted: { kind: 'invalid', constraint: 'submitted_grid_never_changes' },
  gridWithdrawn: { kind: 'invalid' },
  gradingNotOpen: { kind: 'invalid' },
  gradingOver: { kind: 'invalid' },
  ratingsRefused: { kind: 'invalid' },
  gridIncomplete: { kind: 'invalid' },
  withdrawalAfterClosing: { kind: 'invalid' },
});

/** Codes of the places named in the refusals above. */
export const GRADING_ISSUES = {
  criterionNotAssessed: 'assessment.criterion-not-assessed',
  criterionOutsideProject: 'assessment.criterion-outside-project',
  criterionTwice: 'assessment.criterion-twice',
  levelOffScale: 'assessment.level-off-scale',
  criterionUnrated: 'assessment.criterion-unrated',
} as const;
