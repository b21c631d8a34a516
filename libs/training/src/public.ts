/** What other contexts may use of training: who learners are. */
export { Learners, type LearnerIdentity } from './learner/learners';
export { displayNameOf, displayNameSql, folded, type PersonName } from './learner/learner-name';
export { containing, LEARNER_SEARCH_TEXT } from './learner/learner.reader';
export { ACCESS_ROUTES, type AccessRoute } from './learner/learner.contract';
export { TrainingModule } from './training.module';
