import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => api.get('/api/v1/auth/sessions'),
});

export const endSession = (id: string) => api.delete('/api/v1/auth/sessions/{id}', { params: { path: { id } } });

export const endOtherSessions = () => api.delete('/api/v1/auth/sessions');
