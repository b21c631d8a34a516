import { queryOptions } from '@tanstack/react-query';
import {
  DECISIONS_AT_ONCE,
  type CorrectDecisionsRequest,
  type DeliberateRequest,
  type DeliberationQuery,
} from '#deliberation/deliberation/deliberation.contract.js';
import type { MatrixQuery } from '#grading/grading-grid/grading-grid.contract.js';
import { api } from '../../../api/client';
import { allPages, LARGEST_PAGE } from '../../../api/page';

export type MatrixFilters = Partial<Omit<MatrixQuery, 'cursor'>>;

export const readMatrix = (sessionId: string, filters: MatrixFilters, cursor?: string) =>
  api.get('/api/v1/exam-sessions/{id}/matrix', { params: { path: { id: sessionId }, query: { ...filters, cursor } } });

export type DeliberationFilters = Partial<Omit<DeliberationQuery, 'cursor'>>;

export const readDeliberation = (sessionId: string, filters: DeliberationFilters, cursor?: string) =>
  api.get('/api/v1/exam-sessions/{id}/deliberation', {
    params: { path: { id: sessionId }, query: { ...filters, cursor } },
  });

/** Everybody who has something left to decide, however many they are. */
export const allPending = (sessionId: string) =>
  allPages((cursor) => readDeliberation(sessionId, { show: 'pending', limit: LARGEST_PAGE }, cursor));

export const recordDecisions = (sessionId: string, request: DeliberateRequest) =>
  api.post('/api/v1/exam-sessions/{id}/deliberations', { params: { path: { id: sessionId } }, body: request });

/** As many decisions as there are: so many to a request, each of which is recorded whole or not at all. */
export async function recordAllDecisions(sessionId: string, decisions: DeliberateRequest['decisions']): Promise<void> {
  for (let start = 0; start < decisions.length; start += DECISIONS_AT_ONCE) {
    await recordDecisions(sessionId, { decisions: decisions.slice(start, start + DECISIONS_AT_ONCE) });
  }
}

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
