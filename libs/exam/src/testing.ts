/** Builders of assessment's objects, for tests here and in the contexts above. */
export { anExamSession, type SavedSession } from './exam-session/exam-session.builder';
export { openedSession } from './exam-session/opened-session.fixture';
