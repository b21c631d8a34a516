import { queryOptions } from '@tanstack/react-query';
import type { JurorGridQuery, SaveRatingsRequest } from '#grading/grading-grid/grading-grid.contract.js';
import type { DeclareConflictRequest } from '#exam/jury/jury.contract.js';
import { api, ifMatch } from '../../../api/client';

/** On a bad network an answer may never come: better ask again than wait for ever. */
const PATIENCE_MS = 20_000;
const patience = () => ({ signal: AbortSignal.timeout(PATIENCE_MS) });

export const jurorSessionsQuery = queryOptions({
  queryKey: ['juror', 'sessions'],
  queryFn: () => api.get('/api/v1/juror/exam-sessions'),
});

/** Under the same key as its grids: what becomes of one is told by the other. */
export const jurorSessionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['juror', 'sessions', sessionId, 'session'],
    queryFn: () => api.get('/api/v1/juror/exam-sessions/{id}', { params: { path: { id: sessionId } } }),
  });

export type JurorGridFilters = Partial<Omit<JurorGridQuery, 'cursor'>>;

export const listJurorGrids = (sessionId: string, filters: JurorGridFilters, cursor?: string) =>
  api.get('/api/v1/juror/exam-sessions/{id}/grids', {
    params: { path: { id: sessionId }, query: { ...filters, cursor } },
  });

/** The grids before and after one's own. They follow what becomes of the others of its session. */
export const neighboursQuery = (sessionId: string, gridId: string) =>
  queryOptions({
    queryKey: ['juror', 'sessions', sessionId, 'neighbours', gridId],
    queryFn: () => api.get('/api/v1/grading-grids/{id}/neighbours', { params: { path: { id: gridId } } }),
  });

export const readGrid = (id: string) =>
  api.get('/api/v1/grading-grids/{id}', { params: { path: { id } }, ...patience() });

export const gridQuery = (id: string) =>
  queryOptions({ queryKey: ['juror', 'grids', id], queryFn: () => readGrid(id) });

export const saveRatings = (id: string, ratings: SaveRatingsRequest['ratings'], revision: number) =>
  api.patch('/api/v1/grading-grids/{id}/ratings', {
    params: { path: { id }, header: ifMatch(revision) },
    body: { ratings },
    ...patience(),
  });

export const submitGrid = (id: string, revision: number) =>
  api.post('/api/v1/grading-grids/{id}/submit', { params: { path: { id }, header: ifMatch(revision) } });

export const rateTeam = (teamId: string, ratings: SaveRatingsRequest['ratings']) =>
  api.post('/api/v1/teams/{id}/ratings', { params: { path: { id: teamId } }, body: { ratings } });

export const declareConflict = (sessionId: string, request: DeclareConflictRequest) =>
  api.post('/api/v1/juror/exam-sessions/{id}/conflicts', { params: { path: { id: sessionId } }, body: request });
