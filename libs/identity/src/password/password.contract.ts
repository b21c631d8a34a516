import { z } from 'zod';
import { email, password } from '../session/session.contract';

/** Whether this installation sends links by e-mail; where it does not, one's centre hands them over. */
export const passwordResetView = z.object({ byMail: z.boolean() }).meta({ id: 'PasswordReset' });
export type PasswordResetView = z.infer<typeof passwordResetView>;

export const forgottenPasswordRequest = z.object({ email }).meta({ id: 'ForgottenPasswordRequest' });
export type ForgottenPasswordRequest = z.infer<typeof forgottenPasswordRequest>;

export const resetPasswordRequest = z
  .object({ token: z.string().min(20).max(200), password })
  .meta({ id: 'ResetPasswordRequest' });
export type ResetPasswordRequest = z.infer<typeof resetPasswordRequest>;

export const changePasswordRequest = z
  .object({ currentPassword: z.string().min(1).max(200), password })
  .meta({ id: 'ChangePasswordRequest' });
export type ChangePasswordRequest = z.infer<typeof changePasswordRequest>;
