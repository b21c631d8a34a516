import { queryOptions } from '@tanstack/react-query';
import type {
  FrameworkContentInput,
  FrameworkVersionView,
} from '#catalog/framework-version/framework-version.contract.js';
import { api, apiUrl } from '../../../api/client';

export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: ['versions', id],
    queryFn: () => api.get<FrameworkVersionView>('/framework-versions/{id}', { path: { id } }),
  });

export const saveContent = (id: string, revision: number, content: FrameworkContentInput) =>
  api.put<FrameworkVersionView>('/framework-versions/{id}/content', { path: { id }, body: content, ifMatch: revision });

export const publishVersion = (id: string, revision: number) =>
  api.post<unknown>('/framework-versions/{id}/publish', { path: { id }, ifMatch: revision });

export const retireVersion = (id: string, revision: number) =>
  api.post<unknown>('/framework-versions/{id}/retire', { path: { id }, ifMatch: revision });

export const deleteVersion = (id: string, revision: number) =>
  api.delete('/framework-versions/{id}', { path: { id }, ifMatch: revision });

export const canonicalUrl = (id: string): string => apiUrl(`/framework-versions/${id}/canonical`);
