import type { SignInRequest } from '#identity/session/session.contract.js';
import { api } from '../../../api/client';
import { isProblem } from '../../../api/problem-error';

/** What a first proof gives: a session, or the wait for the account's second factor. */
export type Step = 'opened' | 'asked';

/** Reads the refusal that is none: the proof was right, and another one is awaited. */
export async function firstStep(answer: Promise<unknown>): Promise<Step> {
  try {
    await answer;
    return 'opened';
  } catch (error) {
    if (isProblem(error) && error.code === 'identity.second-factor-asked') return 'asked';
    throw error;
  }
}

export const signIn = (request: SignInRequest): Promise<Step> =>
  firstStep(api.post('/api/v1/auth/sign-in', { body: request }));
