import { ProblemError } from '../../../api/problem-error';

/** What is asked needs everything on the server first, and it is not. */
export const unsavedProblem = (sentence: string): ProblemError =>
  new ProblemError({ title: sentence, detail: sentence, status: 0, code: 'web.unsaved' });
