import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId, readableCode } from '#kernel/id.js';
import { TEMPLATE_VERSION } from '../certificate/certificate-press';
import { CertificateRepository } from '../certificate/certificate.repository';
import type { EarnedBySession, EarnedCertificate } from './earned-certificates';
import { FrozenFacts } from './frozen-facts';
import type { FailedCertificate } from './order.policy';

/** The batch certificates are asked for in. */
interface OpenBatch {
  readonly batchId: string;
  readonly bySession: EarnedBySession;
}

/** Rows of the certificates that a batch asks for, with their facts as they are today. */
@Injectable()
export class CertificateRequests {
  constructor(
    private readonly frozen: FrozenFacts,
    private readonly certificates: CertificateRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns the ids of the new certificates, in the order of `earned`. */
  async create(actor: Actor, { batchId, bySession }: OpenBatch, earned: readonly EarnedCertificate[]) {
    const asked = earned.map((one) => ({ id: newId(), earned: one, verificationCode: readableCode() }));
    const facts = await this.frozen.of(actor.organisationId, bySession, asked);
    const rows = asked.map(({ id, earned: one, verificationCode }) => ({
      id,
      organisationId: actor.organisationId,
      batchId,
      sessionId: bySession.session.id,
      candidateId: one.candidateId,
      learnerId: one.learnerId,
      frameworkVersionId: bySession.version.id,
      kind: one.kind,
      blockId: one.blockId,
      deliberationIds: [...one.deliberationIds],
      verificationCode,
      templateVersion: TEMPLATE_VERSION,
      ...facts.get(id),
      requestedAt: this.clock.now(),
    }));
    await this.certificates.request(actor, rows);
    return asked.map(({ id }) => id);
  }

  /**
   * What made one fail may have been corrected since (a name, a signatory): its facts are read again.
   * @returns the ids of those that start again.
   */
  async retry(actor: Actor, { batchId, bySession }: OpenBatch, failed: readonly FailedCertificate[]) {
    const asked = failed.map(({ earned, earlier }) => ({
      id: earlier.id,
      earned,
      verificationCode: earlier.verification_code,
    }));
    const facts = await this.frozen.of(actor.organisationId, bySession, asked);
    return this.certificates.retry(actor, batchId, facts);
  }
}
