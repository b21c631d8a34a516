/** What other contexts may use of deliberation; decisions are read through the relations it publishes. */
export { DeliberationModule } from './deliberation.module';
/** The news that a decision of a closed session was corrected. */
export { decisionCorrected } from './deliberation/deliberation.jobs';
/** Blocks somebody holds for life, across closed sessions. */
export { HeldBlocksReader } from './deliberation/held-blocks.reader';
