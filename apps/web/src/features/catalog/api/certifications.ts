import { queryOptions } from '@tanstack/react-query';
import type {
  CreateCertificationRequest,
  EditCertificationRequest,
} from '#catalog/certification/certification.contract.js';
import type { CreateVersionRequest } from '#catalog/framework-version/framework-version.contract.js';
import { api, ifMatch } from '../../../api/client';

export interface CertificationFilters {
  search?: string | undefined;
  limit?: number;
}

export const listCertifications = (filters: CertificationFilters, cursor?: string) =>
  api.get('/api/v1/certifications', { params: { query: { ...filters, cursor } } });

export const certificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['certifications', 'one', id],
    queryFn: () => api.get('/api/v1/certifications/{id}', { params: { path: { id } } }),
  });

export const createCertification = (request: CreateCertificationRequest) =>
  api.post('/api/v1/certifications', { body: request });

export const editCertification = (id: string, revision: number, request: EditCertificationRequest) =>
  api.patch('/api/v1/certifications/{id}', { params: { path: { id }, header: ifMatch(revision) }, body: request });

export const createVersion = (id: string, request: CreateVersionRequest) =>
  api.post('/api/v1/certifications/{id}/versions', { params: { path: { id } }, body: request });
