import { refusals } from '#kernel/domain-error.js';

export const refuseGrading = refusals('grading', {
  gridUnknown: { kind: 'not_found', collection: 'grading-grids' },
  gridSubmitted: { kind: 'invalid', constraint: 'submitted_grid_never_changes' },
  gridWithdrawn: { kind: 'invalid' },
  gradingNotOpen: { kind: 'invalid' },
  gradingOver: { kind: 'invalid' },
  ratingsRefused: { kind: 'invalid' },
  gridIncomplete: { kind: 'invalid' },
  recusalAfterSubmission: { kind: 'invalid' },
  withdrawalAfterClosing: { kind: 'invalid' },
});

/** Codes of the places named in the refusals above. */
export const RATING_ISSUES = {
  notAssessed: 'grading.criterion-not-assessed',
  outsideProject: 'grading.criterion-outside-project',
  twice: 'grading.criterion-twice',
  offScale: 'grading.level-off-scale',
  unrated: 'grading.criterion-unrated',
} as const;
