/** What other contexts may use of assessment: sessions as facts, and the news that one is closed. */
export { examSessionClosed } from './exam-session/exam-session.jobs';
export { SessionReader, type SessionFacts } from './exam-session/session.reader';
/** The news that a decision of a closed session was corrected. */
export { decisionCorrected } from './deliberation/deliberation.jobs';
/** Blocks somebody holds for life, across closed sessions. */
export { HeldBlocksReader } from './deliberation/held-blocks.reader';
export { AssessmentModule } from './assessment.module';
/** Where credential tells what certificates a closed session still lacks. */
export { ClosedSessionBacklog } from './exam-session/closed-session-backlog';
