/** What other contexts may use of assessment: sessions as facts, and the news that one is closed. */
export { examSessionClosed } from './exam-session/exam-session.jobs';
export {
  SessionReader,
  type SessionCandidate,
  type SessionFacts,
  type ValidatedBlock,
} from './exam-session/session.reader';
/** Blocks somebody holds for life, across closed sessions. */
export { HeldBlocksReader, type HeldBlock } from './deliberation/held-blocks.reader';
export { AssessmentModule } from './assessment.module';
