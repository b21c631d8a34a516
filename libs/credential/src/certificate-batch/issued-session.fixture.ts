import type { SavedSession } from '#exam/testing.js';
import type { TestApi, TestOrganisation } from '#test/app/test-api.js';
import { made, type Identified } from '#test/tenancy/samples.js';
import { aClosedSession } from './closed-session.builder';

export interface IssuedSession {
  readonly session: SavedSession;
  readonly batchId: string;
  readonly certificateIds: readonly string[];
}

/** A closed session of one candidate, whose certificates are asked for, printed and kept. */
export async function issuedSession(
  api: TestApi,
  { organisationId, administrator }: TestOrganisation,
): Promise<IssuedSession> {
  const session = await aClosedSession(organisationId, administrator.actor.userId).save(api.tx);
  const path = `/exam-sessions/${session.id}`;
  const batch = made(await administrator.post<Identified>(`${path}/certificate-batches`, {}));
  await api.drainJobs();
  const { items } = made(await administrator.get<{ items: Identified[] }>(`${path}/certificates`));
  return { session, batchId: batch.id, certificateIds: items.map((certificate) => certificate.id) };
}
