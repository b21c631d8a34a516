import type { CreateProjectRequest, EditProjectRequest, TeamRequest } from '#exam/project/project.contract.js';
import { api, ifMatch } from '../../../api/client';
import { TABLE_PAGE } from '../../../api/page';

export const listProjects = (sessionId: string, cursor?: string) =>
  api.get('/api/v1/exam-sessions/{id}/projects', {
    params: { path: { id: sessionId }, query: { limit: TABLE_PAGE, cursor } },
  });

export const listTeams = (projectId: string, cursor?: string) =>
  api.get('/api/v1/projects/{id}/teams', {
    params: { path: { id: projectId }, query: { limit: TABLE_PAGE, cursor } },
  });

export const createProject = (sessionId: string, request: CreateProjectRequest) =>
  api.post('/api/v1/exam-sessions/{id}/projects', { params: { path: { id: sessionId } }, body: request });

export const editProject = (id: string, revision: number, request: EditProjectRequest) =>
  api.patch('/api/v1/projects/{id}', { params: { path: { id }, header: ifMatch(revision) }, body: request });

export const deleteProject = (id: string) => api.delete('/api/v1/projects/{id}', { params: { path: { id } } });

export const createTeam = (projectId: string, request: TeamRequest) =>
  api.post('/api/v1/projects/{id}/teams', { params: { path: { id: projectId } }, body: request });

/** A team is a part of its project: `revision` is the project's, as the team was read. */
export const editTeam = (id: string, revision: number, request: TeamRequest) =>
  api.put('/api/v1/teams/{id}', { params: { path: { id }, header: ifMatch(revision) }, body: request });

export const deleteTeam = (id: string) => api.delete('/api/v1/teams/{id}', { params: { path: { id } } });
