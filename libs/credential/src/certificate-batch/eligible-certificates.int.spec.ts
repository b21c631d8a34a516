import type { SavedSession } from '#exam/testing.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { EligibleCertificates, EligibleQuery } from './certificate-batch.contract';
import { aClosedSession } from './closed-session.builder';

let api: TestApi;
let org: TestOrganisation;
beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  org = await api.organisation();
});
afterAll(() => api.close());

const closedSession = () => aClosedSession(org.organisationId, org.coordinator.actor.userId);
const list = async (session: SavedSession, query: Record<string, string> = {}): Promise<EligibleCertificates> => {
  const search = new URLSearchParams(query).toString();
  const path = `/exam-sessions/${session.id}/eligible-certificates?${search}`;
  const { status, body } = await org.coordinator.get<EligibleCertificates>(path);
  expect(status).toBe(200);
  return body;
};
const walk = async (session: SavedSession, show: EligibleQuery['show'], limit: number) => {
  const seen: EligibleCertificates['items'] = [];
  let cursor: string | null = null;
  do {
    const page: EligibleCertificates = await list(session, { show, limit: String(limit), ...(cursor && { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    seen.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return seen;
};
const ask = (session: SavedSession, body: unknown = {}) =>
  org.coordinator.post(`/exam-sessions/${session.id}/certificate-batches`, body);
const named = (session: SavedSession, items: EligibleCertificates['items']) =>
  items.map(({ candidateId, blockCode }) => `${session.candidateIds.indexOf(candidateId)} ${blockCode ?? 'whole'}`);
const failTheWhole = (session: SavedSession, candidate: number) =>
  api.tx.query(
    `UPDATE credential.certificate SET state = 'failed', failure = '{"code": "attempts-used-up", "params": {}}'
     WHERE candidate_id = $1 AND kind = 'certification'`,
    [session.candidateIds[candidate]],
  );

describe('what a closed session earned', () => {
  it.each([1, 2, 3, 5, 50])(
    'comes each once, %i to a page: by candidate, the whole first, then blocks',
    async (limit) => {
      const session = await closedSession().withCandidates(4).refusing([1, 0], [2, 0], [2, 1]).save(api.tx);
      const items = await walk(session, 'all', limit);
      const byCandidate = [...session.candidateIds].sort();
      expect(named(session, items)).toEqual(
        byCandidate
          .map((id) => session.candidateIds.indexOf(id))
          .flatMap(
            (rank) =>
              [['whole', 'BC01', 'BC02'], ['BC02'], [], ['whole', 'BC01', 'BC02']][rank]?.map(
                (what) => `${rank} ${what}`,
              ) ?? [],
          ),
      );
      expect(named(session, await walk(session, 'waiting', limit))).toEqual(named(session, items));
      expect(await walk(session, 'revoked', limit)).toEqual([]);
      expect(await list(session)).toMatchObject({ total: 7, toIssue: 7, nextCursor: null });
    },
  );

  it('no longer waits once asked for, save what failed; what was revoked is apart', async () => {
    const session = await closedSession().withCandidates(3).save(api.tx);
    expect(await list(session)).toMatchObject({ toIssue: 9 });
    await ask(session);
    expect(await list(session, { show: 'waiting' })).toMatchObject({ items: [], total: 0, toIssue: 0 });
    expect(await walk(session, 'all', 4)).toHaveLength(9);
    await failTheWhole(session, 1);
    expect(named(session, await walk(session, 'waiting', 2))).toEqual(['1 whole']);
    await api.drainJobs();
    const whole = (await walk(session, 'all', 9)).find(
      ({ candidateId, kind }) => candidateId === session.candidateIds[2] && kind === 'certification',
    );
    await org.administrator.post(`/certificates/${whole?.certificateId ?? ''}/revoke`, { reason: 'Nom mal écrit' });
    expect(named(session, await walk(session, 'revoked', 2))).toEqual(['2 whole']);
    expect(await list(session, { show: 'revoked' })).toMatchObject({ items: [{ can: { replace: true } }], toIssue: 1 });
    expect((await ask(session)).status).toBe(202);
    expect(await list(session, { show: 'waiting' })).toMatchObject({ items: [], toIssue: 0 });
  });

  it('is told to nobody of another organisation, and refuses a cursor of another list', async () => {
    const session = await closedSession().save(api.tx);
    const path = `/exam-sessions/${session.id}/eligible-certificates`;
    expect((await (await api.organisation()).coordinator.get(path)).status).toBe(404);
    expect((await org.coordinator.get(`${path}?cursor=x`)).status).toBe(422);
  });
});
