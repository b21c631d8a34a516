import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { RenderError } from '#platform/rendering/render.errors.js';
import { digestKey, ObjectStorage, type StoredObject } from '#platform/storage/object-storage.js';
import { createHash } from 'node:crypto';
import { CertificateNumbers } from './certificate-number';
import { CertificatePress } from './certificate-press';
import type { LegibleFacts, StoredCertificate } from './sealed-holder';

/**
 * Issues one certificate in steps that each may be the last before a crash: number, print, store, mark. Every step
 * starts from what the one before left, so the whole may be run again at any point.
 */
@Injectable()
export class CertificateIssueService {
  private readonly log = new Logger(CertificateIssueService.name);

  constructor(
    private readonly tx: Transaction,
    private readonly numbers: CertificateNumbers,
    private readonly press: CertificatePress,
    private readonly storage: ObjectStorage,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws what is worth another try; what is not marks the certificate as failed, with the reason. */
  async issue(certificateId: string): Promise<void> {
    const today = this.clock.today();
    const obstacle = await this.obstacle(certificateId, today);
    if (obstacle !== undefined) return this.fail(certificateId, obstacle);
    const certificate = await this.numbers.allocate(certificateId, today);
    if (!certificate) return;
    let pdf: Buffer;
    try {
      pdf = await this.press.print(certificate);
    } catch (error) {
      if (!(error instanceof RenderError) || error.transient) throw error;
      return this.fail(certificateId, [error.code, error.detail].filter(Boolean).join(' '));
    }
    const stored = await this.storage.put(digestKey('certificates', sha256(pdf), 'pdf'), pdf);
    await this.markIssued(certificateId, stored);
  }

  /** A living certificate that could not be issued says why, and may be asked for again. */
  async fail(certificateId: string, reason: string): Promise<void> {
    this.log.warn({ certificateId, reason }, 'certificate not issued');
    await this.tx.query(
      `UPDATE credential.certificate SET state = 'failed', failure = $2, attempts = attempts + 1 WHERE id = $1 AND state IN ('pending', 'numbered')`,
      [certificateId, reason],
    );
  }

  /**
   * Why no number may be spent on this certificate. It may have waited since it was asked for: a worker stopped overnight
   * does not issue after the delivery deadline of the fiche.
   */
  private async obstacle(certificateId: string, today: string): Promise<string | undefined> {
    const [row] = await this.tx.query<StoredCertificate<LegibleFacts> & { is_late: boolean }>(
      `SELECT certificate.id, certificate.document, certificate.holder_civil_status AS "holderCivilStatus",
         coalesce(version.delivery_deadline_on < $2::date, false) AS is_late
       FROM credential.certificate
       JOIN catalog.version ON version.id = certificate.framework_version_id
       WHERE certificate.id = $1 AND certificate.state = 'pending'`,
      [certificateId, today],
    );
    if (!row) return undefined;
    return row.is_late ? 'delivery_deadline_passed' : this.press.obstacle(row, today);
  }

  private markIssued(certificateId: string, stored: StoredObject): Promise<void> {
    return this.tx.run(async () => {
      const [issued] = await this.tx.query<{ organisation_id: string; requested_by: string }>(
        `WITH issued AS (
           UPDATE credential.certificate SET state = 'issued', issued_at = $2, file_key = $3, file_size = $4, sha256 = $5, failure = NULL
           WHERE id = $1 AND state = 'numbered' RETURNING organisation_id, batch_id)
         SELECT issued.organisation_id, batch.requested_by FROM issued JOIN credential.certificate_batch batch ON batch.id = issued.batch_id`,
        [certificateId, this.clock.now(), stored.key, stored.size, stored.sha256],
      );
      if (!issued) return;
      const actor: Actor = {
        kind: 'system',
        userId: issued.requested_by,
        organisationId: issued.organisation_id,
        roles: [],
      };
      const { key, sha256: digest } = stored;
      await this.audit.record(actor, {
        verb: 'issue',
        objectType: 'certificate',
        objectId: certificateId,
        after: { key, digest },
      });
    });
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
