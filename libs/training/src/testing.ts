/** Builders of training's objects, for tests here and in the contexts above. */
export { aLearner } from './learner/learner.builder';
