import type { SavedVersion } from '#catalog/testing.js';
import { ExamSessionReader } from '#exam/exam-session/exam-session.reader.js';
import type { TestApi, TestOrganisation } from '#test/app/test-api.js';
import type { TestClient } from '#test/app/test-client.js';
import { anExamSession, type ExamSessionBuilder, type SavedSession } from '#exam/exam-session/exam-session.builder.js';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { Transaction } from '#platform/database/transaction.js';
import type { GradingGridView } from './grading-grid.contract';
import { GridOpening } from './grid-opening';

/** An open session with its grids, and the jurors signed in: what tests of grading and deliberation start from. */
export interface OpenSession extends SavedSession {
  readonly jurors: readonly TestClient[];
  /** Every criterion assessed, in the order of the framework. */
  readonly criterionIds: readonly string[];
  /** Id of the grid of a juror for a candidate, by their places. */
  gridOf(juror: number, candidate: number): string;
  /** Rates every criterion of a grid (one level for all, or a level per criterion) and submits it. */
  submit(juror: number, candidate: number, levels: number | readonly number[]): Promise<void>;
}

interface Options {
  candidates?: number;
  jurors?: readonly TestClient[];
  version?: SavedVersion;
  describe?: (session: ExamSessionBuilder) => ExamSessionBuilder;
}

export async function openSession(
  api: TestApi,
  centre: TestOrganisation,
  { candidates = 2, jurors: given, version, describe = (session) => session }: Options = {},
): Promise<OpenSession> {
  const jurors = given ?? [
    centre.juror,
    await centre.person(['juror'], 'Jules Juré'),
    await centre.person(['juror'], 'Inès Jurée'),
  ];
  const builder = describe(anExamSession(centre.organisationId).withCandidates(candidates));
  if (version) builder.on(version);
  const session = await builder
    .judgedBy(...jurors.map(({ actor }) => actor.userId))
    .in('open')
    .save(api.tx);
  await api.get(GridOpening).openGrids(centre.coordinator.actor, session.id);
  const rows = await api
    .get(Transaction)
    .query<{ id: string; member_id: string; candidate_id: string }>(
      'SELECT id, member_id, candidate_id FROM grading.grading_grid WHERE session_id = $1',
      [session.id],
    );
  const gridOf = (juror: number, candidate: number) =>
    rows.find(
      (row) => row.member_id === session.memberIds[juror] && row.candidate_id === session.candidateIds[candidate],
    )?.id ?? 'no such grid';
  const criterionIds = session.version.blocks
    .filter(({ id }) => session.blockIds.includes(id))
    .flatMap(({ competencies }) => competencies.flatMap((competency) => competency.criterionIds));
  return {
    ...session,
    jurors,
    criterionIds,
    gridOf,
    submit: async (juror, candidate, levels) => {
      const client = jurors[juror];
      const grid = `/grading-grids/${gridOf(juror, candidate)}`;
      if (!client) throw new Error(`no juror ${juror}`);
      const { body } = await client.get<GradingGridView>(grid);
      const ratings = criterionIds.map((criterionId, index) => ({
        criterionId,
        level: typeof levels === 'number' ? levels : levels[index],
      }));
      const saved = await client.patch<{ revision: number }>(
        `${grid}/ratings`,
        { ratings },
        { ifMatch: body.revision },
      );
      const submitted = await client.post(`${grid}/submit`, undefined, { ifMatch: saved.body.revision });
      if (submitted.status !== 200) throw new Error(`not submitted: ${JSON.stringify([saved.body, submitted.body])}`);
    },
  };
}

/** Moves a session on without asking what it lacks, which its own tests look after. */
export async function move(
  api: TestApi,
  sessionId: string,
  state: 'open' | 'deliberating' | 'closed',
  at = new Date('2026-11-20T15:00:00Z'),
): Promise<void> {
  const [session] = await api
    .get(Transaction)
    .query<{ organisation_id: string }>('SELECT organisation_id FROM exam.exam_session WHERE id = $1', [sessionId]);
  const reader: Actor = { kind: 'system', userId: newId(), organisationId: session?.organisation_id ?? '', roles: [] };
  const { progress } = await api.get(ExamSessionReader).byId(reader, sessionId);
  await api.tx.query(
    `UPDATE exam.exam_session SET state = $2, deliberating_at = coalesce(deliberating_at, $3),
       closed_at = CASE WHEN $2 = 'closed' THEN $3::timestamptz END,
       settled = $4::jsonb
     WHERE id = $1`,
    [sessionId, state, at, JSON.stringify(progress)],
  );
}
