import { aBlock, aCertification, aCompetency, aFrameworkVersion, type SavedVersion } from '#catalog/testing.js';
import type { Actor } from '#kernel/actor.js';
import { Sealer } from '#platform/encryption/sealer.js';
import type { BackStage, Centre } from '../../support/processes/back-stage';
import type { CentreSize } from './centre-size';
import { loadCertificates } from './certificates';
import { Loading } from './loading';
import { loadLearners, loadMembers } from './people';
import { type PlannedSession, planSessions, stagePlan } from './planned-sessions';
import { loadDecisions, loadGrids, loadSessions } from './sessions';

/** An organisation that has worked for years, or one that begins; see {@link CentreSize}. */
export interface PopulatedCentre extends Centre {
  readonly actor: Actor;
  readonly versions: readonly SavedVersion[];
  readonly sessions: readonly PlannedSession[];
}

/**
 * The organisation and its référentiels are made by the product and its builders, then multiplied by COPY and SQL in the
 * shape the product would have left: the same rows, keys and seals, ids that are the same at each run.
 */
export async function populate(
  databaseUrl: string,
  stage: BackStage,
  centre: Centre,
  size: CentreSize,
): Promise<PopulatedCentre> {
  const { organisationId, administratorId: userId } = centre;
  const actor: Actor = { kind: 'person', userId, organisationId, roles: ['administrator'] };
  const versions = [];
  for (let rank = 0; rank < size.certifications; rank += 1) versions.push(await aVersion(stage, organisationId, rank));
  const sessions = planSessions(size, versions);
  await Loading.into(databaseUrl, async (loading) => {
    await loadMembers(loading, organisationId, size);
    await loadLearners(loading, organisationId, size, stage.get(Sealer));
    await stagePlan(loading, sessions);
    await loadSessions(loading, organisationId);
    await loadGrids(loading, organisationId);
    await loadDecisions(loading, organisationId, userId);
    // The facts of the first certificate are read by the product, through indexes that must be known to be good.
    await loading.query('ANALYZE');
    await loadCertificates(loading, stage, actor, sessions);
    await loading.query('VACUUM ANALYZE');
  });
  return { ...centre, actor, versions, sessions };
}

/** Two blocks, five criteria: with two jurors, ten ratings per candidate. */
async function aVersion({ tx }: BackStage, organisationId: string, rank: number): Promise<SavedVersion> {
  const certification = await aCertification(organisationId)
    .coded(`RNCP${40_000 + rank}`)
    .titled(`Responsable de projets numériques, option ${rank}`)
    .save(tx);
  return aFrameworkVersion(organisationId)
    .of(certification.id)
    .holding(
      aBlock('BC01', aCompetency('1.1', { criteria: 2 }), aCompetency('1.2', { criteria: 1 })),
      aBlock('BC02', aCompetency('2.1', { criteria: 2 })),
    )
    .published()
    .save(tx);
}
