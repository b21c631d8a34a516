import { queryOptions } from '@tanstack/react-query';
import type { EligibleQuery } from '#credential/certificate-batch/certificate-batch.contract.js';
import type { CertificateQuery } from '#credential/certificate/certificate.contract.js';
import { api, urlOf } from '../../../api/client';

export type EligibleFilters = Partial<Omit<EligibleQuery, 'cursor'>>;

export const listEligible = (sessionId: string, filters: EligibleFilters, cursor?: string) =>
  api.get('/api/v1/exam-sessions/{id}/eligible-certificates', {
    params: { path: { id: sessionId }, query: { ...filters, cursor } },
  });

/** Whether the session earned anything at all, be it issued already. */
export const earnedQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'eligible-certificates', 'any'],
    queryFn: async () => (await listEligible(sessionId, { limit: 1 })).items.length > 0,
  });

export const batchesQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'certificate-batches'],
    queryFn: () => api.get('/api/v1/exam-sessions/{id}/certificate-batches', { params: { path: { id: sessionId } } }),
  });

/** Everything earned and not asked for yet; with `reissue`, new ones for these revoked certificates alone. */
export const issueCertificates = (sessionId: string, reissue: string[] = []) =>
  api.post('/api/v1/exam-sessions/{id}/certificate-batches', {
    params: { path: { id: sessionId } },
    body: { reissue },
  });

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['certificate-batches', id],
    queryFn: () => api.get('/api/v1/certificate-batches/{id}', { params: { path: { id } } }),
  });

export const batchEventsUrl = (id: string): string => urlOf('/api/v1/certificate-batches/{id}/events', { id });

export type CertificateFilters = Partial<Omit<CertificateQuery, 'cursor'>>;

export const listCertificates = (sessionId: string, filters: CertificateFilters, cursor?: string) =>
  api.get('/api/v1/exam-sessions/{id}/certificates', {
    params: { path: { id: sessionId }, query: { ...filters, cursor } },
  });

export const certificateFileUrl = (id: string): string => urlOf('/api/v1/certificates/{id}/file', { id });

export const traceQuery = (id: string) =>
  queryOptions({
    queryKey: ['certificates', id, 'trace'],
    queryFn: () => api.get('/api/v1/certificates/{id}/trace', { params: { path: { id } } }),
  });

export const revokeCertificate = (id: string, reason: string) =>
  api.post('/api/v1/certificates/{id}/revoke', { params: { path: { id } }, body: { reason } });
