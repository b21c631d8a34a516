import { queryOptions } from '@tanstack/react-query';
import type { EditOrganisationRequest } from '#identity/organisation/organisation.contract.js';
import { api, ifMatch } from '../../../api/client';

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: () => api.get('/api/v1/organisation'),
});

export const editOrganisation = (revision: number, request: EditOrganisationRequest) =>
  api.patch('/api/v1/organisation', { params: { header: ifMatch(revision) }, body: request });
