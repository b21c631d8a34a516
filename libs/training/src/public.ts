/** What other contexts may use of training: who learners are, named and searched the same way everywhere. */
export type { CivilStatus } from './learner/civil-status';
export { Learners, type LearnerIdentity } from './learner/learners';
export { displayNameOf, displayNameSql, folded } from './learner/learner-name';
export { LEARNER_SEARCH_TEXT, searchPatterns } from './learner/learner.reader';
export { TrainingModule } from './training.module';
