import { queryOptions } from '@tanstack/react-query';
import type { EditOrganisationRequest, OrganisationView } from '#identity/organisation/organisation.contract.js';
import { api } from '../../../api/client';

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: () => api.get<OrganisationView>('/organisation'),
});

export const editOrganisation = (revision: number, request: EditOrganisationRequest) =>
  api.patch<OrganisationView>('/organisation', { body: request, ifMatch: revision });
