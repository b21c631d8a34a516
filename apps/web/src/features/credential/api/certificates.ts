import { queryOptions } from '@tanstack/react-query';
import type {
  CertificateQuery,
  CertificateTrace,
  CertificateView,
} from '#credential/certificate/certificate.contract.js';
import type {
  CertificateBatchView,
  EligibleCertificates,
} from '#credential/certificate-batch/certificate-batch.contract.js';
import { api, apiUrl } from '../../../api/client';
import type { PageOf } from '../../../api/page';

export const eligibleQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'eligible-certificates'],
    queryFn: () =>
      api.get<EligibleCertificates>('/exam-sessions/{id}/eligible-certificates', { path: { id: sessionId } }),
  });

export const batchesQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'certificate-batches'],
    queryFn: () =>
      api.get<{ items: CertificateBatchView[] }>('/exam-sessions/{id}/certificate-batches', {
        path: { id: sessionId },
      }),
  });

export const issueCertificates = (sessionId: string) =>
  api.post<CertificateBatchView>('/exam-sessions/{id}/certificate-batches', { path: { id: sessionId } });

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['certificate-batches', id],
    queryFn: () => api.get<CertificateBatchView>('/certificate-batches/{id}', { path: { id } }),
  });

export const batchEventsUrl = (id: string): string => apiUrl(`/certificate-batches/${id}/events`);

export type CertificateFilters = Partial<Omit<CertificateQuery, 'cursor'>>;

export const listCertificates = (sessionId: string, filters: CertificateFilters, cursor?: string) =>
  api.get<PageOf<CertificateView>>('/exam-sessions/{id}/certificates', {
    path: { id: sessionId },
    query: { ...filters, cursor },
  });

export const certificateFileUrl = (id: string): string => apiUrl(`/certificates/${id}/file`);

export const traceQuery = (id: string) =>
  queryOptions({
    queryKey: ['certificates', id, 'trace'],
    queryFn: () => api.get<CertificateTrace>('/certificates/{id}/trace', { path: { id } }),
  });

export const revokeCertificate = (id: string, reason: string) =>
  api.post<CertificateView>('/certificates/{id}/revoke', { path: { id }, body: { reason } });
