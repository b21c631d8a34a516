import type { Problem } from '#platform/http/common.contract.js';
import { startTestApi, type TestApi, type TestOrganisation } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import type { GradingGridView, SavedRatings } from './grading-grid.contract';
import { openSession, type OpenSession } from './open-session.fixture';

/** What each test of a juror's grid starts from: theirs for the first candidate, in draft. */
export interface GradingDesk {
  readonly api: TestApi;
  readonly centre: TestOrganisation;
  readonly session: OpenSession;
  readonly juror: TestClient;
  readonly grid: string;
  /** Every criterion assessed, in the order of the framework. */
  readonly criteria: readonly string[];
}

/** An open session anew before each test of the file that calls this; what is returned speaks of the test under way. */
export function gradingDesk() {
  let desk: GradingDesk;
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    const centre = await api.organisation();
    const session = await openSession(api, centre);
    const { criterionIds: criteria } = session;
    desk = { api, centre, session, juror: centre.juror, grid: session.gridOf(0, 0), criteria };
  });

  return {
    here: () => desk,
    /** The id of a criterion, by its rank. */
    nth: (rank: number) => desk.criteria[rank] ?? 'missing',
    rate: (criterionId: string | undefined, level: number | null, comment?: string | null) => ({
      criterionId,
      level,
      comment,
    }),
    save: (ratings: object[], ifMatch: number, client = desk.juror, id = desk.grid) =>
      client.patch<SavedRatings & Problem>(`/grading-grids/${id}/ratings`, { ratings }, { ifMatch }),
    read: async (client = desk.juror, id = desk.grid) =>
      (await client.get<GradingGridView>(`/grading-grids/${id}`)).body,
    levels: ({ ratings }: GradingGridView) =>
      Object.fromEntries(ratings.map(({ criterionId, level }) => [criterionId, level])),
  };
}
