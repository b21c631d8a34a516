import { aBlock, aCompetency, aFrameworkVersion, type SavedVersion } from '#catalog/testing.js';
import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import { move, openSession, type OpenSession } from '#grading/testing.js';
import type { DecisionView, DeliberationTable } from './deliberation.contract';

type History = { items: DecisionView[] };

/** What each test of a deliberation starts from. */
export interface DeliberationRoom {
  readonly api: TestApi;
  readonly centre: TestOrganisation;
  readonly version: SavedVersion;
  readonly session: OpenSession;
  readonly staff: TestClient;
}

/**
 * Two blocks of two criteria, the last one eliminatory; two candidates; three jurors: anew before each test of the
 * file that calls this. What is returned speaks of the room of the test under way.
 */
export function deliberationRoom() {
  let room: DeliberationRoom;
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    const centre = await api.organisation();
    const strict = aCompetency('2.1');
    const [, last] = strict.criteria;
    if (last) last.eliminatory = true;
    const version = await aFrameworkVersion(centre.organisationId)
      .holding(aBlock('BC01', aCompetency('1.1')), aBlock('BC02', strict))
      .published()
      .save(api.tx);
    const session = await openSession(api, centre, { version });
    room = { api, centre, version, session, staff: centre.coordinator };
  });

  const table = async (client = room.staff, id = room.session.id) =>
    (await client.get<DeliberationTable>(`/exam-sessions/${id}/deliberation`)).body;
  const at = (candidate: number, block: number) => ({
    candidateId: room.session.candidateIds[candidate],
    blockId: room.session.blockIds[block],
  });

  return {
    here: () => room,
    /** First candidate: first block acquired, second refused by its eliminatory criterion. Second: all acquired. */
    graded: async () => {
      for (const juror of [0, 1, 2]) {
        await room.session.submit(juror, 0, juror === 0 ? [3, 4, 3, 3] : [3, 3, 2, 2]);
        await room.session.submit(juror, 1, 4);
      }
      await move(api, room.session.id, 'deliberating', new Date('2026-11-20T08:00:00Z'));
    },
    table,
    cell: async (candidate: number, block: number) => {
      const { candidateId, blockId } = at(candidate, block);
      const row = (await table()).items.find(({ id }) => id === candidateId);
      const found = row?.cells.find((cell) => cell.blockId === blockId);
      if (!found) throw new Error('no such cell');
      return found;
    },
    decision: (candidate: number, block: number, outcome: string, more: object = {}) => ({
      ...at(candidate, block),
      outcome,
      ...more,
    }),
    decide: (decisions: object[], client = room.staff, id = room.session.id) =>
      client.post<History & Problem>(`/exam-sessions/${id}/deliberations`, { decisions }),
    history: (candidate: number, block: number, client = room.staff) => {
      const { candidateId, blockId } = at(candidate, block);
      return client.get<History>(
        `/exam-sessions/${room.session.id}/candidates/${candidateId}/blocks/${blockId}/decisions`,
      );
    },
  };
}
