import { queryOptions } from '@tanstack/react-query';
import type { ConfirmImportRequest } from '#exchange/framework-import/framework-import.contract.js';
import { api } from '../../../api/client';
import { LARGEST_PAGE } from '../../../api/page';

export const previewText = (sourceName: string, text: string) =>
  api.post('/api/v1/imports', { body: { sourceName, text } });

export const previewFile = (file: File) => api.post('/api/v1/imports', { body: { file } });

/** What an import understood; its warnings come as sentences, in the language it is read in. */
export const importQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['imports', id, language],
    queryFn: () => api.get('/api/v1/imports/{id}', { params: { path: { id } } }),
    staleTime: Infinity,
  });

export const confirmImport = (id: string, request: ConfirmImportRequest) =>
  api.post('/api/v1/imports/{id}/confirm', { params: { path: { id } }, body: request });

/** Certifications a draft may go under. */
export const certificationChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['certifications', 'choices', search],
    queryFn: () => api.get('/api/v1/certifications', { params: { query: { search, limit: LARGEST_PAGE } } }),
  });
