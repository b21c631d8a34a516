import { queryOptions } from '@tanstack/react-query';
import type { FrameworkContentInput } from '#catalog/framework-version/framework-version.contract.js';
import { api, ifMatch, urlOf } from '../../../api/client';

export const versionQuery = (id: string) =>
  queryOptions({
    queryKey: ['versions', id],
    queryFn: () => api.get('/api/v1/framework-versions/{id}', { params: { path: { id } } }),
  });

export const saveContent = (id: string, revision: number, content: FrameworkContentInput) =>
  api.put('/api/v1/framework-versions/{id}/content', {
    params: { path: { id }, header: ifMatch(revision) },
    body: content,
  });

export const publishVersion = (id: string, revision: number) =>
  api.post('/api/v1/framework-versions/{id}/publish', { params: { path: { id }, header: ifMatch(revision) } });

export const retireVersion = (id: string, revision: number) =>
  api.post('/api/v1/framework-versions/{id}/retire', { params: { path: { id }, header: ifMatch(revision) } });

export const deleteVersion = (id: string, revision: number) =>
  api.delete('/api/v1/framework-versions/{id}', { params: { path: { id }, header: ifMatch(revision) } });

export const canonicalUrl = (id: string): string => urlOf('/api/v1/framework-versions/{id}/canonical', { id });
