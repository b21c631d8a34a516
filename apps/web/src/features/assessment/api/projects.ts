import { queryOptions } from '@tanstack/react-query';
import type {
  CreateProjectRequest,
  EditProjectRequest,
  ProjectView,
  TeamRequest,
  TeamView,
} from '#assessment/project/project.contract.js';
import { api } from '../../../api/client';

export const projectsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['sessions', sessionId, 'projects'],
    queryFn: () => api.get<{ items: ProjectView[] }>('/exam-sessions/{id}/projects', { path: { id: sessionId } }),
  });

export const createProject = (sessionId: string, request: CreateProjectRequest) =>
  api.post<ProjectView>('/exam-sessions/{id}/projects', { path: { id: sessionId }, body: request });

export const editProject = (id: string, revision: number, request: EditProjectRequest) =>
  api.patch<ProjectView>('/projects/{id}', { path: { id }, body: request, ifMatch: revision });

export const deleteProject = (id: string, revision: number) =>
  api.delete('/projects/{id}', { path: { id }, ifMatch: revision });

export const createTeam = (projectId: string, request: TeamRequest) =>
  api.post<TeamView>('/projects/{id}/teams', { path: { id: projectId }, body: request });

export const editTeam = (id: string, request: TeamRequest) =>
  api.put<TeamView>('/teams/{id}', { path: { id }, body: request });

export const deleteTeam = (id: string) => api.delete('/teams/{id}', { path: { id } });
