import { queryOptions } from '@tanstack/react-query';
import type { CertificationListItem } from '#catalog/certification/certification.contract.js';
import type { FrameworkVersionView } from '#catalog/framework-version/framework-version.contract.js';
import type {
  CreateExamSessionRequest,
  EditExamSessionRequest,
  ExamSessionListItem,
  ExamSessionQuery,
  ExamSessionView,
} from '#assessment/exam-session/exam-session.contract.js';
import { api } from '../../../api/client';
import { LARGEST_PAGE, type PageOf } from '../../../api/page';

export type SessionFilters = Partial<Omit<ExamSessionQuery, 'cursor'>>;

export const listSessions = (filters: SessionFilters, cursor?: string) =>
  api.get<PageOf<ExamSessionListItem>>('/exam-sessions', { query: { ...filters, cursor } });

export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id],
    queryFn: () => api.get<ExamSessionView>('/exam-sessions/{id}', { path: { id } }),
  });

export const createSession = (request: CreateExamSessionRequest) =>
  api.post<ExamSessionView>('/exam-sessions', { body: request });

export const editSession = (id: string, revision: number, request: EditExamSessionRequest) =>
  api.patch<ExamSessionView>('/exam-sessions/{id}', { path: { id }, body: request, ifMatch: revision });

export const deleteSession = (id: string, revision: number) =>
  api.delete('/exam-sessions/{id}', { path: { id }, ifMatch: revision });

export const openSession = (id: string, revision: number) =>
  api.post<unknown>('/exam-sessions/{id}/open', { path: { id }, ifMatch: revision });

export const startDeliberation = (id: string, revision: number) =>
  api.post<unknown>('/exam-sessions/{id}/deliberate', { path: { id }, ifMatch: revision });

export const closeSession = (id: string, revision: number, issueCertificates: boolean) =>
  api.post<unknown>('/exam-sessions/{id}/close', { path: { id }, body: { issueCertificates }, ifMatch: revision });

/** Certifications of which a version is published. */
export const publishedQuery = queryOptions({
  queryKey: ['certifications', 'published'],
  queryFn: async () => {
    const page = await api.get<PageOf<CertificationListItem>>('/certifications', { query: { limit: LARGEST_PAGE } });
    return page.items.filter((certification) => certification.publishedVersion !== null);
  },
});

export const frameworkQuery = (id: string) =>
  queryOptions({
    queryKey: ['versions', id],
    queryFn: () => api.get<FrameworkVersionView>('/framework-versions/{id}', { path: { id } }),
  });
