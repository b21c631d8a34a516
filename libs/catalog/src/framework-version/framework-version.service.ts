import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { requireRevision } from '#kernel/revision.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import type { FrameworkVersionView } from './framework-version.contract';
import type { FrameworkVersion } from './framework-version.entity';
import { refuseVersion } from './framework-version.errors';
import { FrameworkVersionReader } from './framework-version.reader';
import { FrameworkVersionRepository } from './framework-version.repository';
import { publicationObstacles } from './publication-obstacles.policy';

/** The life of a version once drafted. A `revision` ties a step to what its caller read: 412 once it moved on. */
@Injectable()
export class FrameworkVersionService {
  constructor(
    private readonly tx: Transaction,
    private readonly versions: FrameworkVersionRepository,
    private readonly reader: FrameworkVersionReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes a draft and retires the version it replaces in the same commit: never a gap, never an overlap. Of two
   * publications at the same time the second is refused, since it would replace a version nobody has seen yet.
   */
  publish(actor: Actor, id: string, revision?: number): Promise<FrameworkVersionView> {
    return this.tx.run(async () => {
      const version = await this.versions.lockById(actor.organisationId, id);
      requireRevision(version.revision, revision);
      const before = stateOf(version);
      const now = this.clock.now();
      version.publish(now);
      const obstacles = publicationObstacles(await this.reader.view(actor, id));
      if (obstacles.length > 0) throw refuseVersion.versionIncomplete({ count: obstacles.length }, obstacles);
      const replaced = await this.versions.lockPublished(actor.organisationId, version.certificationId);
      if (replaced) await this.retireNow(actor, replaced, now);
      await this.versions.save(version);
      await this.record(actor, 'publish', version, before);
      return this.reader.view(actor, id);
    });
  }

  retire(actor: Actor, id: string, revision?: number): Promise<FrameworkVersionView> {
    return this.tx.run(async () => {
      const version = await this.versions.lockById(actor.organisationId, id);
      requireRevision(version.revision, revision);
      await this.retireNow(actor, version, this.clock.now());
      return this.reader.view(actor, id);
    });
  }

  /** Only a draft: what was published once is kept for ever. */
  delete(actor: Actor, id: string, revision?: number): Promise<void> {
    return this.tx.run(async () => {
      const version = await this.versions.lockById(actor.organisationId, id);
      requireRevision(version.revision, revision);
      version.requireAllowed('delete');
      await this.versions.delete(version);
      await this.audit.record(actor, {
        verb: 'delete',
        objectType: 'framework-version',
        objectId: id,
        before: stateOf(version),
      });
    });
  }

  private async retireNow(actor: Actor, version: FrameworkVersion, now: Date): Promise<void> {
    const before = stateOf(version);
    version.retire(now);
    await this.versions.save(version);
    await this.record(actor, 'retire', version, before);
  }

  private record(actor: Actor, verb: string, version: FrameworkVersion, before: unknown): Promise<void> {
    return this.audit.record(actor, {
      verb,
      objectType: 'framework-version',
      objectId: version.id,
      before,
      after: stateOf(version),
    });
  }
}

const stateOf = (version: FrameworkVersion) => ({ ...version });
