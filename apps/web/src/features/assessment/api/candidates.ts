import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { LARGEST_PAGE } from '../../../api/page';

interface CandidateFilters {
  search?: string | undefined;
  limit?: number;
}

export const listCandidates = (sessionId: string, filters: CandidateFilters, cursor?: string) =>
  api.get('/api/v1/exam-sessions/{id}/candidates', {
    params: { path: { id: sessionId }, query: { ...filters, cursor } },
  });

/** Candidates among whom to choose, found by name or identifier. */
export const candidateChoicesQuery = (sessionId: string, search: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'candidates', 'choices', search],
    queryFn: () => listCandidates(sessionId, { limit: LARGEST_PAGE, ...(search && { search }) }),
  });

export const registerCandidates = (sessionId: string, learnerIds: string[]) =>
  api.post('/api/v1/exam-sessions/{id}/candidates', { params: { path: { id: sessionId } }, body: { learnerIds } });

export const removeCandidate = (id: string) => api.delete('/api/v1/candidates/{id}', { params: { path: { id } } });

export const listLearnerChoices = (search: string, cursor?: string) =>
  api.get('/api/v1/learners', { params: { query: { search, limit: LARGEST_PAGE, cursor } } });
