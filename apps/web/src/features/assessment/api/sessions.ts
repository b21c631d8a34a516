import { queryOptions } from '@tanstack/react-query';
import type {
  CreateExamSessionRequest,
  EditExamSessionRequest,
  ExamSessionQuery,
} from '#exam/exam-session/exam-session.contract.js';
import { api, ifMatch } from '../../../api/client';
import { LARGEST_PAGE } from '../../../api/page';

export type SessionFilters = Partial<Omit<ExamSessionQuery, 'cursor'>>;

export const listSessions = (filters: SessionFilters, cursor?: string) =>
  api.get('/api/v1/exam-sessions', { params: { query: { ...filters, cursor } } });

export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id],
    queryFn: () => api.get('/api/v1/exam-sessions/{id}', { params: { path: { id } } }),
  });

export const createSession = (request: CreateExamSessionRequest) =>
  api.post('/api/v1/exam-sessions', { body: request });

export const editSession = (id: string, revision: number, request: EditExamSessionRequest) =>
  api.patch('/api/v1/exam-sessions/{id}', { params: { path: { id }, header: ifMatch(revision) }, body: request });

export const deleteSession = (id: string, revision: number) =>
  api.delete('/api/v1/exam-sessions/{id}', { params: { path: { id }, header: ifMatch(revision) } });

export const openSession = (id: string, revision: number) =>
  api.post('/api/v1/exam-sessions/{id}/open', { params: { path: { id }, header: ifMatch(revision) } });

export const startDeliberation = (id: string, revision: number) =>
  api.post('/api/v1/exam-sessions/{id}/deliberate', { params: { path: { id }, header: ifMatch(revision) } });

export const closeSession = (id: string, revision: number, issueCertificates: boolean) =>
  api.post('/api/v1/exam-sessions/{id}/close', {
    params: { path: { id }, header: ifMatch(revision) },
    body: { issueCertificates },
  });

/** Certifications of which a version is published. */
export const publishedQuery = queryOptions({
  queryKey: ['certifications', 'published'],
  queryFn: async () => {
    const page = await api.get('/api/v1/certifications', { params: { query: { limit: LARGEST_PAGE } } });
    return page.items.filter((certification) => certification.publishedVersion !== null);
  },
});

export const frameworkQuery = (id: string) =>
  queryOptions({
    queryKey: ['versions', id],
    queryFn: () => api.get('/api/v1/framework-versions/{id}', { params: { path: { id } } }),
  });
