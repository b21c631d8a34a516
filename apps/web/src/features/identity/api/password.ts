import { queryOptions } from '@tanstack/react-query';
import type {
  ChangePasswordRequest,
  ForgottenPasswordRequest,
  ResetPasswordRequest,
} from '#identity/password/password.contract.js';
import { api } from '../../../api/client';
import { firstStep } from './sign-in';

/** Whether this installation can send a link by e-mail. */
export const passwordResetQuery = queryOptions({
  queryKey: ['password-reset'],
  queryFn: () => api.get('/api/v1/auth/password-reset'),
});

export const askPasswordReset = (request: ForgottenPasswordRequest) =>
  api.post('/api/v1/auth/password-reset', { body: request });

export const resetPassword = (request: ResetPasswordRequest) =>
  firstStep(api.post('/api/v1/auth/password', { body: request }));

export const changePassword = (request: ChangePasswordRequest) => api.put('/api/v1/auth/password', { body: request });
