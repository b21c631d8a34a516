import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { refuseCertification } from '../certification/certification.errors';
import { FrameworkVersion } from './framework-version.entity';
import { refuseVersion } from './framework-version.errors';

@Injectable()
export class FrameworkVersionRepository {
  constructor(private readonly tx: Transaction) {}

  /** Held until the commit, so that content saves, publication, retirement and deletion never interleave. */
  async lockById(organisationId: string, id: string): Promise<FrameworkVersion> {
    const version = await this.tx.manager.findOne(FrameworkVersion, {
      where: { id, organisationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!version) throw refuseVersion.versionUnknown();
    return version;
  }

  /**
   * The published version of a certification, held until the commit. When another publication is replacing it, this
   * waits and then finds none: the unique index on published versions decides what follows.
   */
  lockPublished(organisationId: string, certificationId: string): Promise<FrameworkVersion | null> {
    return this.tx.manager.findOne(FrameworkVersion, {
      where: { organisationId, certificationId, state: 'published' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The next number under a certification, which is held until the commit so that nobody else takes it. */
  async claimNumber(organisationId: string, certificationId: string): Promise<number> {
    const held = await this.tx.query(
      'SELECT 1 FROM catalog.certification WHERE id = $1 AND organisation_id = $2 FOR UPDATE',
      [certificationId, organisationId],
    );
    if (held.length === 0) throw refuseCertification.certificationUnknown();
    const [row] = await this.tx.query<{ next: number }>(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM catalog.framework_version WHERE certification_id = $1',
      [certificationId],
    );
    return row?.next ?? 1;
  }

  async add(version: FrameworkVersion): Promise<void> {
    await this.tx.manager.insert(FrameworkVersion, version);
  }

  async save(version: FrameworkVersion): Promise<void> {
    await this.tx.manager.save(version);
  }

  async delete(version: FrameworkVersion): Promise<void> {
    await this.tx.manager.delete(FrameworkVersion, { id: version.id });
  }
}
