/** What was decided by mistake, or left too few jurors, and is put right. */
export const correction = {
  title: 'Correct the decision',
  unfold: 'Correct this decision…',
  titleUndecided: 'Decide this block',
  unfoldUndecided: 'Decide this block after all…',
  decideText:
    'The jury had no need to decide this block, held otherwise at the time. This decision takes effect today.',
  decide: 'Record the decision',
  withdrawText:
    'The block will no longer be held. Its certificate, and that of the whole certification if there is one, will be revoked with this reason. The first decision stays on record.',
  grantText:
    'The block will be held from today on. Its certificate remains to be issued, in the Certificates tab. The first decision stays on record.',
  withdraw: 'Take the validation back',
  grant: 'Validate the block',
  reason: 'Reason of the correction',
  reasonSeen:
    'The candidate reads it with their blocks, and on the revoked certificate if there was one: name nobody else in it.',
  reasonKept: 'Kept with the decision.',
  reasonTooShort: 'Give the reason, in 5 characters at least.',
  done: 'The decision is corrected.',
};

export const substitute = {
  title: 'Seat a substitute',
  lead: 'The jury is at work: this person joins those who sit and gets a grid for each candidate chosen.',
  candidates: 'Candidates to judge',
  seat: 'Seat',
  nobody: 'Nobody else has the “Juror” role: invite them first from the settings.',
  done: 'The substitute sits; their grids are waiting.',
};
