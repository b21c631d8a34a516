/** Sessions being graded, for tests in the contexts above. */
export { move, openSession, type OpenSession } from './grading-grid/open-session.fixture';
