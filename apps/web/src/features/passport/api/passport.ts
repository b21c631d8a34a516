import { queryOptions } from '@tanstack/react-query';
import type { PassportView } from '#assessment/deliberation/deliberation.contract.js';
import type { CertificateView } from '#credential/certificate/certificate.contract.js';
import { api, apiUrl } from '../../../api/client';

export const myPassportQuery = queryOptions({
  queryKey: ['my', 'passport'],
  queryFn: () => api.get<PassportView>('/my/passport'),
});

export const myCertificatesQuery = queryOptions({
  queryKey: ['my', 'certificates'],
  queryFn: () => api.get<{ items: CertificateView[] }>('/my/certificates'),
});

export const myCertificateFileUrl = (id: string): string => apiUrl(`/my/certificates/${id}/file`);
