import { queryOptions } from '@tanstack/react-query';
import type {
  CertificationListItem,
  CertificationView,
  CreateCertificationRequest,
  EditCertificationRequest,
  VersionSummary,
} from '#catalog/certification/certification.contract.js';
import type { CreateVersionRequest } from '#catalog/framework-version/framework-version.contract.js';
import { api } from '../../../api/client';
import type { PageOf } from '../../../api/page';

export interface CertificationFilters {
  search?: string | undefined;
  limit?: number;
}

export const listCertifications = (filters: CertificationFilters, cursor?: string) =>
  api.get<PageOf<CertificationListItem>>('/certifications', { query: { ...filters, cursor } });

export const certificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['certifications', 'one', id],
    queryFn: () => api.get<CertificationView>('/certifications/{id}', { path: { id } }),
  });

export const createCertification = (request: CreateCertificationRequest) =>
  api.post<CertificationView>('/certifications', { body: request });

export const editCertification = (id: string, revision: number, request: EditCertificationRequest) =>
  api.patch<CertificationView>('/certifications/{id}', { path: { id }, body: request, ifMatch: revision });

export const createVersion = (id: string, request: CreateVersionRequest) =>
  api.post<Pick<VersionSummary, 'id'>>('/certifications/{id}/versions', { path: { id }, body: request });
