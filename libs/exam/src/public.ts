/** What other contexts may use of exam; what it assesses and who sits is read through the relations it publishes. */
export { ExamModule } from './exam.module';
/** Sessions as facts. */
export { SessionFactsReader, type SessionCandidate, type SessionFacts } from './exam-session/session-facts.reader';
/** Turns on a session, for who changes what hangs on it. */
export { SessionTurns } from './exam-session/session-turns';
/** Where contexts above tell what they know of sessions, and follow their steps. */
export {
  SessionFollowers,
  type JurorWork,
  type ReportedSession,
  type Seat,
  type SessionFollower,
  type SessionReport,
  type SomeCandidates,
} from './exam-session/session-followers';
export { jurorsLacking } from './exam-session/missing.policy';
/** The news that a session is closed. */
export { examSessionClosed } from './exam-session/exam-session.jobs';
/** Refusals of what is looked for here from above. */
export { refuse as refuseSession } from './exam-session/exam-session.errors';
export { refuse as refuseCandidate } from './candidate/candidate.errors';
export { refuse as refuseProject } from './project/project.errors';
