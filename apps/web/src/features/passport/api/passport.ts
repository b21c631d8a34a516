import { queryOptions } from '@tanstack/react-query';
import { api, urlOf } from '../../../api/client';

export const myPassportQuery = queryOptions({
  queryKey: ['my', 'passport'],
  queryFn: () => api.get('/api/v1/my/passport'),
});

export const myCertificatesQuery = queryOptions({
  queryKey: ['my', 'certificates'],
  queryFn: () => api.get('/api/v1/my/certificates'),
});

export const myCertificateFileUrl = (id: string): string => urlOf('/api/v1/my/certificates/{id}/file', { id });
