import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi } from '#test/app/test-api.js';
import { anExamSession } from '../exam-session/exam-session.builder';
import type { JuryView } from './jury.contract';

describe('a recusal', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('of a candidate who is withdrawn at the same instant goes with them, or finds nobody', async () => {
    const { organisationId, coordinator, juror } = await api.organisation();
    for (let time = 0; time < 8; time += 1) {
      const { id, memberIds, candidateIds } = await anExamSession(organisationId)
        .withCandidates(1)
        .judgedBy(juror.actor.userId)
        .save(api.tx);
      const [memberId, candidateId = ''] = [memberIds[0], candidateIds[0]];
      const [recused, withdrawn] = await Promise.all([
        coordinator.post<Problem>(`/exam-sessions/${id}/recusals`, { memberId, candidateId, reason: 'A formé' }),
        coordinator.delete(`/candidates/${candidateId}`),
      ]);
      expect(withdrawn.status).toBe(204);
      const isRecorded = recused.status === 201;
      expect([recused.status, recused.body.code]).toEqual(
        isRecorded ? [201, undefined] : [422, 'exam.recusal-candidate-unknown'],
      );
      expect((await coordinator.get<JuryView>(`/exam-sessions/${id}/jury`)).body.recusals).toEqual([]);
    }
  });
});
