import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId, readableCode } from '#kernel/id.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { TEMPLATE_VERSION } from '../certificate/certificate-press';
import { Certificate } from '../certificate/certificate.entity';
import { refuse } from '../certificate/certificate.errors';
import { issueCertificate } from '../certificate/certificate.jobs';
import type { RequestCertificatesRequest } from './certificate-batch.contract';
import { besideWhatWasAskedFor, type AskedFor } from './asked-for';
import { CertificateBatch } from './certificate-batch.entity';
import { EarnedCertificates, type EarnedBySession, type EarnedCertificate } from './earned-certificates';
import { FrozenFacts } from './frozen-facts';
import { oneAtATime } from './one-at-a-time';

const INSERTED_AT_ONCE = 500;

/** Asks for the certificates a session earned: one row and one job each, in one commit. */
@Injectable()
export class CertificateBatchService {
  constructor(
    private readonly tx: Transaction,
    private readonly earned: EarnedCertificates,
    private readonly frozen: FrozenFacts,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for every certificate earned that nobody asked for yet, and again for those that failed or seem forgotten.
   * A revoked one is replaced only when it is named: a paper withdrawn does not come back by itself.
   *
   * @returns the batch to follow.
   * @throws `credential.session-not-closed`, `credential.mentions-missing`, `credential.not-reissuable` (422);
   * `credential.nothing-to-issue` (409)
   */
  async request(actor: Actor, sessionId: string, { reissue }: RequestCertificatesRequest): Promise<string> {
    return this.tx.run(async () => {
      await oneAtATime(this.tx, actor.organisationId);
      const bySession = await this.earned.of(actor, sessionId);
      if (bySession.session.state !== 'closed') throw refuse.sessionNotClosed();
      if (bySession.obstacles.length > 0) throw mentionsMissing(bySession);
      const { fresh, again } = await this.toDo(actor, bySession, reissue);
      if (fresh.length + again.length === 0) throw refuse.nothingToIssue();
      const batchId = await this.openBatch(actor, sessionId);
      const ids = [
        ...(await this.create(actor, batchId, bySession, fresh)),
        ...(await this.take(actor, batchId, bySession, again)),
      ];
      await this.outbox.addMany(
        issueCertificate,
        ids.map((certificateId) => ({ payload: { certificateId } })),
      );
      await this.audit.record(actor, {
        verb: 'request-certificates',
        objectType: 'exam-session',
        objectId: sessionId,
        after: { batchId, count: ids.length },
      });
      return batchId;
    });
  }

  /** What closing asks for: nothing more once the session has a batch, so that news told twice makes one. */
  async requestFirst(actor: Actor, sessionId: string): Promise<void> {
    await this.tx.run(async () => {
      await oneAtATime(this.tx, actor.organisationId);
      if (await this.tx.manager.existsBy(CertificateBatch, { sessionId })) return;
      await this.request(actor, sessionId, { reissue: [] });
    });
  }

  /** `fresh` gets a new certificate, `again` is one asked for that never came out. */
  private async toDo({ organisationId }: Actor, bySession: EarnedBySession, reissue: readonly string[]) {
    const pairs = await besideWhatWasAskedFor(this.tx, organisationId, bySession);
    const isReissued = (before: AskedFor) => before.state === 'revoked' && reissue.includes(before.id);
    const fresh = pairs.filter(({ before }) => !before || isReissued(before));
    const replaced = fresh.filter(({ before }) => before);
    if (replaced.length !== new Set(reissue).size) throw refuse.notReissuable();
    const unfinished = new Set<Certificate['state']>(['failed', 'pending', 'numbered']);
    const again = pairs.flatMap(({ earned, before }) =>
      before && unfinished.has(before.state) ? [{ earned, before }] : [],
    );
    return { fresh: fresh.map(({ earned }) => earned), again };
  }

  private async openBatch(actor: Actor, sessionId: string): Promise<string> {
    const batch = { id: newId(), organisationId: actor.organisationId, sessionId, requestedBy: actor.userId };
    await this.tx.manager.insert(CertificateBatch, { ...batch, createdAt: this.clock.now() });
    return batch.id;
  }

  /**
   * Unfinished certificates join the new batch; one that has its number keeps it, with its date. What made one fail may
   * have been corrected since (a name, a signatory): its facts are read again. Those under way are left as they are.
   */
  private async take(
    actor: Actor,
    batchId: string,
    bySession: EarnedBySession,
    again: readonly { earned: EarnedCertificate; before: AskedFor }[],
  ): Promise<string[]> {
    const asked = again.map(({ earned, before: { id, verification_code: verificationCode } }) => ({
      id,
      earned,
      verificationCode,
    }));
    const frozen = await this.frozen.of(actor.organisationId, bySession, asked);
    const fresh = asked.map(({ id }) => ({ id, ...frozen.get(id) }));
    await this.tx.query(
      `UPDATE credential.certificate SET batch_id = $1, failure = NULL,
         document = CASE WHEN state = 'failed' THEN fresh.document
           || jsonb_strip_nulls(jsonb_build_object('number', certificate.document -> 'number', 'issuedOn', certificate.document -> 'issuedOn'))
           ELSE certificate.document END,
         holder_civil_status = CASE WHEN state = 'failed' THEN fresh."holderCivilStatus" ELSE certificate.holder_civil_status END,
         state = CASE WHEN number_rank IS NULL THEN 'pending' ELSE 'numbered' END
       FROM jsonb_to_recordset($2::jsonb) AS fresh(id uuid, document jsonb, "holderCivilStatus" text)
       WHERE certificate.id = fresh.id AND state IN ('failed', 'pending', 'numbered')`,
      [batchId, JSON.stringify(fresh)],
    );
    return asked.map(({ id }) => id);
  }

  private async create(
    actor: Actor,
    batchId: string,
    bySession: EarnedBySession,
    fresh: readonly EarnedCertificate[],
  ): Promise<string[]> {
    const asked = fresh.map((earned) => ({ id: newId(), earned, verificationCode: readableCode() }));
    const frozen = await this.frozen.of(actor.organisationId, bySession, asked);
    const rows = asked.map(({ id, earned, verificationCode }): Partial<Certificate> => ({
      id,
      organisationId: actor.organisationId,
      batchId,
      sessionId: bySession.session.id,
      candidateId: earned.candidateId,
      learnerId: earned.learnerId,
      frameworkVersionId: bySession.version.id,
      kind: earned.kind,
      blockId: earned.blockId,
      deliberationIds: [...earned.deliberationIds],
      state: 'pending',
      verificationCode,
      templateVersion: TEMPLATE_VERSION,
      ...frozen.get(id),
      requestedAt: this.clock.now(),
    }));
    for (let start = 0; start < rows.length; start += INSERTED_AT_ONCE) {
      const slice = rows.slice(start, start + INSERTED_AT_ONCE);
      await this.tx.manager.createQueryBuilder().insert().into(Certificate).values(slice).updateEntity(false).execute();
    }
    return asked.map(({ id }) => id);
  }
}

function mentionsMissing({ obstacles }: EarnedBySession) {
  return refuse.mentionsMissing(
    { count: obstacles.length },
    obstacles.map((obstacle) => ({ pointer: '', code: `credential.${obstacle}` })),
  );
}
