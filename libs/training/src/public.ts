/** What other contexts may use of training: who learners are, named and searched the same way everywhere. */
export type { CivilStatus } from './learner/civil-status';
export { Learners, type LearnerIdentity } from './learner/learners';
export { displayNameOf } from './learner/learner-name';
export { searchPatterns } from './learner/learner.reader';
export { TrainingModule } from './training.module';
/** Refusals of a learner looked for from above. */
export { refuse as refuseLearner } from './learner/learner.errors';
