import { queryOptions } from '@tanstack/react-query';
import type { ComposeJuryRequest, RecordRecusalRequest, SeatSubstituteRequest } from '#exam/jury/jury.contract.js';
import { api, ifMatch } from '../../../api/client';
import { LARGEST_PAGE } from '../../../api/page';

export const juryQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'jury'],
    queryFn: () => api.get('/api/v1/exam-sessions/{id}/jury', { params: { path: { id: sessionId } } }),
  });

/** `revision` is 0 while no jury is composed. */
export const composeJury = (sessionId: string, revision: number, request: ComposeJuryRequest) =>
  api.put('/api/v1/exam-sessions/{id}/jury', {
    params: { path: { id: sessionId }, header: ifMatch(revision) },
    body: request,
  });

export const recordRecusal = (sessionId: string, request: RecordRecusalRequest) =>
  api.post('/api/v1/exam-sessions/{id}/recusals', { params: { path: { id: sessionId } }, body: request });

export const seatSubstitute = (sessionId: string, request: SeatSubstituteRequest) =>
  api.post('/api/v1/exam-sessions/{id}/jury/substitutes', { params: { path: { id: sessionId } }, body: request });

/** People who may sit, found by name or address. */
export const jurorChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['members', { role: 'juror', search }],
    queryFn: () =>
      api.get('/api/v1/members', {
        params: { query: { role: 'juror', limit: LARGEST_PAGE, ...(search && { search }) } },
      }),
  });
