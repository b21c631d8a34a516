import { queryOptions } from '@tanstack/react-query';
import type { PassportView } from '#assessment/deliberation/deliberation.contract.js';
import type {
  CreateLearnerRequest,
  EditLearnerRequest,
  LearnerQuery,
  LearnerView,
} from '#training/learner/learner.contract.js';
import { api } from '../../../api/client';
import type { PageOf } from '../../../api/page';

export type LearnerFilters = Partial<Omit<LearnerQuery, 'cursor'>>;

export const listLearners = (filters: LearnerFilters, cursor?: string) =>
  api.get<PageOf<LearnerView>>('/learners', { query: { ...filters, cursor } });

export const learnerQuery = (id: string) =>
  queryOptions({
    queryKey: ['learners', 'one', id],
    queryFn: () => api.get<LearnerView>('/learners/{id}', { path: { id } }),
  });

export const learnerPassportQuery = (id: string) =>
  queryOptions({
    queryKey: ['learners', 'passport', id],
    queryFn: () => api.get<PassportView>('/learners/{id}/passport', { path: { id } }),
  });

export const createLearner = (request: CreateLearnerRequest) => api.post<LearnerView>('/learners', { body: request });

export const editLearner = (id: string, revision: number, request: EditLearnerRequest) =>
  api.patch<LearnerView>('/learners/{id}', { path: { id }, body: request, ifMatch: revision });

export const giveAccount = (id: string) =>
  api.post<{ userId: string; activationUrl: string | null }>('/learners/{id}/account', { path: { id } });
