import { refusals } from '#kernel/domain-error.js';

export const refuseGrading = refusals('assessment', {
  gridUnknown: { kind: 'not_found' },
  gridSubmitted: { kind: 'invalid', constraint: 'submitted_grid_never_changes' },
  gridWithdrawn: { kind: 'invalid' },
  gradingNotOpen: { kind: 'invalid' },
  gradingOver: { kind: 'invalid' },
  ratingsRefused: { kind: 'invalid' },
  gridIncomplete: { kind: 'invalid' },
  withdrawalAfterClosing: { kind: 'invalid' },
});

/** Codes of the places named in the refusals above. */
export const RATING_ISSUES = {
  notAssessed: 'assessment.criterion-not-assessed',
  outsideProject: 'assessment.criterion-outside-project',
  twice: 'assessment.criterion-twice',
  offScale: 'assessment.level-off-scale',
  unrated: 'assessment.criterion-unrated',
} as const;
