import type { SignInRequest } from '#identity/session/session.contract.js';
import { api } from '../../../api/client';

export const signIn = (request: SignInRequest) => api.post('/api/v1/auth/sign-in', { body: request });
