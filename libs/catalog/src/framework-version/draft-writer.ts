import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { FrameworkContentRepository } from './framework-content.repository';
import { contentWithoutIds, type FrameworkContent } from './framework-version.contract';
import { FrameworkVersion } from './framework-version.entity';
import { FrameworkVersionRepository } from './framework-version.repository';

export interface DraftContent {
  /** Content as its contract parsed it; identifiers in it are ignored, every item receives its own. */
  content: FrameworkContent;
  /** The document it was taken from, with its SHA-256 in hexadecimal. */
  source: { name: string; digest: string } | null;
}

/** Puts a new draft, numbered after the last version, under a certification. */
@Injectable()
export class DraftWriter {
  constructor(
    private readonly tx: Transaction,
    private readonly versions: FrameworkVersionRepository,
    private readonly contents: FrameworkContentRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  write(actor: Actor, certificationId: string, { content, source }: DraftContent): Promise<FrameworkVersion> {
    return this.tx.run(async () => {
      const draft = FrameworkVersion.draft(
        {
          organisationId: actor.organisationId,
          certificationId,
          number: await this.versions.claimNumber(actor.organisationId, certificationId),
          label: content.label,
          scale: content.scale,
          source,
        },
        this.clock.now(),
      );
      await this.versions.add(draft);
      await this.contents.write(draft.id, contentWithoutIds(content));
      await this.audit.record(actor, {
        verb: 'create',
        objectType: 'framework-version',
        objectId: draft.id,
        after: content,
      });
      return draft;
    });
  }
}
