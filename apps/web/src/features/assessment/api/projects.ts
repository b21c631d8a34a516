import { queryOptions } from '@tanstack/react-query';
import type { CreateProjectRequest, EditProjectRequest, TeamRequest } from '#exam/project/project.contract.js';
import { api, ifMatch } from '../../../api/client';

export const projectsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'projects'],
    queryFn: () => api.get('/api/v1/exam-sessions/{id}/projects', { params: { path: { id: sessionId } } }),
  });

export const createProject = (sessionId: string, request: CreateProjectRequest) =>
  api.post('/api/v1/exam-sessions/{id}/projects', { params: { path: { id: sessionId } }, body: request });

export const editProject = (id: string, revision: number, request: EditProjectRequest) =>
  api.patch('/api/v1/projects/{id}', { params: { path: { id }, header: ifMatch(revision) }, body: request });

export const deleteProject = (id: string) => api.delete('/api/v1/projects/{id}', { params: { path: { id } } });

export const createTeam = (projectId: string, request: TeamRequest) =>
  api.post('/api/v1/projects/{id}/teams', { params: { path: { id: projectId } }, body: request });

/** A team is a part of its project: `revision` is the project's. */
export const editTeam = (id: string, revision: number, request: TeamRequest) =>
  api.put('/api/v1/teams/{id}', { params: { path: { id }, header: ifMatch(revision) }, body: request });

export const deleteTeam = (id: string) => api.delete('/api/v1/teams/{id}', { params: { path: { id } } });
