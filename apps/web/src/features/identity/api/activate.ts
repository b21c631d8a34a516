import type { ActivateRequest } from '#identity/session/session.contract.js';
import { api } from '../../../api/client';

export const activate = (request: ActivateRequest) => api.post('/api/v1/auth/activate', { body: request });
