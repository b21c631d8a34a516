import { queryOptions } from '@tanstack/react-query';
import type { MemberView } from '#identity/member/member.contract.js';
import type { ComposeJuryRequest, JuryView, RecordRecusalRequest } from '#assessment/jury/jury.contract.js';
import { api } from '../../../api/client';

export const juryQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'jury'],
    queryFn: () => api.get<JuryView>('/exam-sessions/{id}/jury', { path: { id: sessionId } }),
  });

/** `revision` is 0 while no jury is composed. */
export const composeJury = (sessionId: string, revision: number, request: ComposeJuryRequest) =>
  api.put<JuryView>('/exam-sessions/{id}/jury', { path: { id: sessionId }, body: request, ifMatch: revision });

export const recordRecusal = (sessionId: string, request: RecordRecusalRequest) =>
  api.post<unknown>('/exam-sessions/{id}/recusals', { path: { id: sessionId }, body: request });

/** People who may sit. */
export const jurorChoicesQuery = queryOptions({
  queryKey: ['members', { role: 'juror' }],
  queryFn: () => api.get<{ items: MemberView[] }>('/members', { query: { role: 'juror' } }),
});
