import { aBlock, aCompetency, aFrameworkVersion } from '#catalog/testing.js';
import { anExamSession, type SavedSession } from '#exam/testing.js';
import { GridOpening } from '#grading/grading-grid/grid-opening.js';
import { Members } from '#identity/public.js';
import { SessionService } from '#identity/session/session.service.js';
import type { Actor } from '#kernel/actor.js';
import type { Centre } from '../support/processes/back-stage';
import type { BenchStage } from './bench-stage';
import { Connection } from './connection';

export interface Juror {
  readonly actor: Actor;
  readonly token: string;
  readonly connection: Connection;
  /** Their grids, one per candidate. */
  readonly gridIds: readonly string[];
}

export interface ExamRoom {
  readonly session: SavedSession;
  readonly criterionIds: readonly string[];
  readonly jurors: readonly Juror[];
}

const BLOCKS = 4;
const COMPETENCIES = 4;
const CRITERIA = 5;

/** An open session on a version of 80 criteria, its grids ready, its jurors signed in. */
export async function openExamRoom(
  { stage, instance }: BenchStage,
  centre: Centre,
  { jurors: jurorCount, candidates }: { jurors: number; candidates: number },
): Promise<ExamRoom> {
  const { organisationId } = centre;
  const blocks = Array.from({ length: BLOCKS }, (_, b) =>
    aBlock(
      `BC0${b + 1}`,
      ...Array.from({ length: COMPETENCIES }, (_, c) => aCompetency(`${b + 1}.${c + 1}`, { criteria: CRITERIA })),
    ),
  );
  const version = await aFrameworkVersion(organisationId)
    .holding(...blocks)
    .published()
    .save(stage.tx);
  const staff: Actor = {
    kind: 'person',
    userId: centre.administratorId,
    organisationId,
    roles: ['administrator'],
  };
  const people = [];
  for (let rank = 0; rank < jurorCount; rank += 1) {
    const email = `jury-${rank}-${organisationId.slice(-8)}@boreal.example`;
    const { userId } = await stage.get(Members).invite(staff, { email, displayName: `Juré ${rank}`, roles: ['juror'] });
    const { token, me } = await stage.get(SessionService).open(userId);
    people.push({ userId, token, csrfToken: me.csrfToken });
  }
  const session = await anExamSession(organisationId)
    .on(version)
    .withCandidates(candidates)
    .judgedBy(...people.map(({ userId }) => userId))
    .in('open')
    .save(stage.tx);
  await stage.get(GridOpening).openGrids(staff, session.id);
  const grids = await stage.tx.query<{ id: string; member_id: string }>(
    'SELECT id, member_id FROM grading.grading_grid WHERE session_id = $1',
    [session.id],
  );
  return {
    session,
    criterionIds: version.blocks.flatMap(({ competencies }) =>
      competencies.flatMap(({ criterionIds }) => criterionIds),
    ),
    jurors: people.map(({ userId, token, csrfToken }, rank) => ({
      actor: { kind: 'person', userId, organisationId, roles: ['juror'] },
      token,
      connection: new Connection(instance.url, { cookie: `certitude=${token}`, 'x-csrf-token': csrfToken }),
      gridIds: grids.filter(({ member_id: member }) => member === session.memberIds[rank]).map(({ id }) => id),
    })),
  };
}
