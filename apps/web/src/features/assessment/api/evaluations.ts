import { queryOptions } from '@tanstack/react-query';
import type {
  DecisionView,
  DeliberateRequest,
  DeliberationTable,
} from '#assessment/deliberation/deliberation.contract.js';
import type { EvaluationMatrix } from '#assessment/grading-grid/grading-grid.contract.js';
import { api } from '../../../api/client';

export const matrixQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'matrix'],
    queryFn: () => api.get<EvaluationMatrix>('/exam-sessions/{id}/matrix', { path: { id: sessionId } }),
  });

export const deliberationQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'deliberation'],
    queryFn: () => api.get<DeliberationTable>('/exam-sessions/{id}/deliberation', { path: { id: sessionId } }),
  });

export const recordDecisions = (sessionId: string, request: DeliberateRequest) =>
  api.post<unknown>('/exam-sessions/{id}/deliberations', { path: { id: sessionId }, body: request });

export const decisionHistoryQuery = (sessionId: string, candidateId: string, blockId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'decisions', candidateId, blockId],
    queryFn: () =>
      api.get<{ items: DecisionView[] }>('/exam-sessions/{id}/candidates/{candidateId}/blocks/{blockId}/decisions', {
        path: { id: sessionId, candidateId, blockId },
      }),
  });
