import type { TestResponse } from '#test/app/test-client.js';

/** What each was answered, in order of status: `200`, `409 training.account-of-another-learner`. */
export const codesOf = (answers: readonly TestResponse[]): string[] =>
  answers
    .map(({ status, body }) => {
      const { code } = body as { code?: string };
      return code === undefined ? String(status) : `${status} ${code}`;
    })
    .sort();
