import { queryOptions } from '@tanstack/react-query';
import type {
  GradingGridView,
  JurorGrid,
  JurorSession,
  SavedGrid,
  SaveRatingsRequest,
} from '#assessment/grading-grid/grading-grid.contract.js';
import type { DeclareConflictRequest } from '#assessment/jury/jury.contract.js';
import { api } from '../../../api/client';

/** On a bad network an answer may never come: better ask again than wait for ever. */
const PATIENCE_MS = 20_000;
const patience = () => ({ signal: AbortSignal.timeout(PATIENCE_MS) });

export interface JurorGrids {
  session: JurorSession;
  items: JurorGrid[];
}

export const jurorSessionsQuery = queryOptions({
  queryKey: ['juror', 'sessions'],
  queryFn: () => api.get<{ items: JurorSession[] }>('/juror/exam-sessions'),
});

export const jurorGridsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['juror', 'sessions', sessionId],
    queryFn: () => api.get<JurorGrids>('/juror/exam-sessions/{id}/grids', { path: { id: sessionId } }),
  });

export const readGrid = (id: string) =>
  api.get<GradingGridView>('/grading-grids/{id}', { path: { id }, ...patience() });

export const gridQuery = (id: string) =>
  queryOptions({ queryKey: ['juror', 'grids', id], queryFn: () => readGrid(id) });

export const saveRatings = (id: string, ratings: SaveRatingsRequest['ratings'], revision: number) =>
  api.patch<SavedGrid>('/grading-grids/{id}/ratings', {
    path: { id },
    body: { ratings },
    ifMatch: revision,
    ...patience(),
  });

export const submitGrid = (id: string, revision: number) =>
  api.post<SavedGrid>('/grading-grids/{id}/submit', { path: { id }, ifMatch: revision });

export interface TeamRatings {
  applied: number;
  left: number;
  grids: { id: string; revision: number }[];
}

export const rateTeam = (teamId: string, ratings: SaveRatingsRequest['ratings']) =>
  api.post<TeamRatings>('/teams/{id}/ratings', { path: { id: teamId }, body: { ratings } });

export const declareConflict = (sessionId: string, request: DeclareConflictRequest) =>
  api.post<unknown>('/juror/exam-sessions/{id}/conflicts', { path: { id: sessionId }, body: request });
