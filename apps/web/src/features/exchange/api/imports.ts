import { queryOptions } from '@tanstack/react-query';
import type { CertificationListItem } from '#catalog/certification/certification.contract.js';
import type { ConfirmImportRequest, ImportPreview } from '#exchange/framework-import/framework-import.contract.js';
import { api } from '../../../api/client';
import { LARGEST_PAGE, type PageOf } from '../../../api/page';

export const previewText = (sourceName: string, text: string) =>
  api.post<ImportPreview>('/imports', { body: { sourceName, text } });

export function previewFile(file: File) {
  const form = new FormData();
  form.set('file', file, file.name);
  return api.post<ImportPreview>('/imports', { body: form });
}

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => api.get<ImportPreview>('/imports/{id}', { path: { id } }),
    staleTime: Infinity,
  });

export const confirmImport = (id: string, request: ConfirmImportRequest) =>
  api.post<{ certificationId: string; frameworkVersionId: string }>('/imports/{id}/confirm', {
    path: { id },
    body: request,
  });

/** Certifications a draft may go under. */
export const certificationChoicesQuery = (search: string) =>
  queryOptions({
    queryKey: ['certifications', 'choices', search],
    queryFn: () =>
      api.get<PageOf<CertificationListItem>>('/certifications', { query: { search, limit: LARGEST_PAGE } }),
  });
