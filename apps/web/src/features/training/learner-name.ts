import type { LearnerView } from '#training/learner/learner.contract.js';

type Named = Pick<LearnerView, 'birthName' | 'usualName' | 'firstNames'>;

/** First of the first names, then the name in use. */
export const learnerName = ({ birthName, usualName, firstNames }: Named): string =>
  `${firstNames.split(/[,\s]+/)[0] ?? firstNames} ${usualName ?? birthName}`;

/** Name first, as a list is read and sorted. */
export const sortedName = ({ birthName, usualName, firstNames }: Named): string =>
  `${usualName ?? birthName} ${firstNames.split(/[,\s]+/)[0] ?? firstNames}`;
