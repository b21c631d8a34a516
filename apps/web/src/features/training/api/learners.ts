import { queryOptions } from '@tanstack/react-query';
import type { CreateLearnerRequest, EditLearnerRequest, LearnerQuery } from '#training/learner/learner.contract.js';
import { api, ifMatch, type Answer } from '../../../api/client';

export type LearnerFilters = Partial<Omit<LearnerQuery, 'cursor'>>;

export const listLearners = (filters: LearnerFilters, cursor?: string) =>
  api.get('/api/v1/learners', { params: { query: { ...filters, cursor } } });

export const learnerQuery = (id: string) =>
  queryOptions({
    queryKey: ['learners', 'one', id],
    queryFn: () => api.get('/api/v1/learners/{id}', { params: { path: { id } } }),
  });

export const learnerPassportQuery = (id: string) =>
  queryOptions({
    queryKey: ['learners', 'passport', id],
    queryFn: () => api.get('/api/v1/learners/{id}/passport', { params: { path: { id } } }),
  });

export const createLearner = (request: CreateLearnerRequest) => api.post('/api/v1/learners', { body: request });

export const editLearner = (id: string, revision: number, request: EditLearnerRequest) =>
  api.patch('/api/v1/learners/{id}', { params: { path: { id }, header: ifMatch(revision) }, body: request });

export type GivenAccount = Answer<'post', '/api/v1/learners/{id}/account'>;

export const giveAccount = (id: string) => api.post('/api/v1/learners/{id}/account', { params: { path: { id } } });
