import { queryOptions } from '@tanstack/react-query';
import type { CorrectDecisionsRequest, DeliberateRequest } from '#deliberation/deliberation/deliberation.contract.js';
import { api } from '../../../api/client';

export const matrixQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'matrix'],
    queryFn: () => api.get('/api/v1/exam-sessions/{id}/matrix', { params: { path: { id: sessionId } } }),
  });

export const deliberationQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'deliberation'],
    queryFn: () => api.get('/api/v1/exam-sessions/{id}/deliberation', { params: { path: { id: sessionId } } }),
  });

export const recordDecisions = (sessionId: string, request: DeliberateRequest) =>
  api.post('/api/v1/exam-sessions/{id}/deliberations', { params: { path: { id: sessionId } }, body: request });

export const correctDecisions = (sessionId: string, request: CorrectDecisionsRequest) =>
  api.post('/api/v1/exam-sessions/{id}/corrections', { params: { path: { id: sessionId } }, body: request });

export const decisionHistoryQuery = (sessionId: string, candidateId: string, blockId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'decisions', candidateId, blockId],
    queryFn: () =>
      api.get('/api/v1/exam-sessions/{id}/candidates/{candidateId}/blocks/{blockId}/decisions', {
        params: { path: { id: sessionId, candidateId, blockId } },
      }),
  });
