import { queryOptions } from '@tanstack/react-query';
import type { CandidateView } from '#assessment/candidate/candidate.contract.js';
import type { LearnerView } from '#training/learner/learner.contract.js';
import { api } from '../../../api/client';
import { allPages, LARGEST_PAGE, type PageOf } from '../../../api/page';

interface CandidateFilters {
  search?: string | undefined;
  limit?: number;
}

export const listCandidates = (sessionId: string, filters: CandidateFilters, cursor?: string) =>
  api.get<PageOf<CandidateView>>('/exam-sessions/{id}/candidates', {
    path: { id: sessionId },
    query: { ...filters, cursor },
  });

/** Every candidate of a session, for pickers. */
export const allCandidatesQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'candidates', 'all'],
    queryFn: () => allPages((cursor) => listCandidates(sessionId, { limit: LARGEST_PAGE }, cursor)),
  });

export const registerCandidates = (sessionId: string, learnerIds: string[]) =>
  api.post<{ registered: number; alreadyRegistered: number }>('/exam-sessions/{id}/candidates', {
    path: { id: sessionId },
    body: { learnerIds },
  });

export const removeCandidate = (id: string) => api.delete('/candidates/{id}', { path: { id } });

export const learnerChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['learners', 'choices', search],
    queryFn: () => api.get<PageOf<LearnerView>>('/learners', { query: { search, limit: LARGEST_PAGE } }),
  });
