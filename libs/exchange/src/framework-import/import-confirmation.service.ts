import { Injectable } from '@nestjs/common';
import { FrameworkDraftService, type CreatedDraft } from '#catalog/public.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import type { ConfirmImportRequest } from './framework-import.contract';
import { FrameworkImportRepository } from './framework-import.repository';

/** Second step of an import: a draft that holds what the preview showed. */
@Injectable()
export class ImportConfirmationService {
  constructor(
    private readonly tx: Transaction,
    private readonly imports: FrameworkImportRepository,
    private readonly drafts: FrameworkDraftService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Confirmed again, even at the same time, it gives the same draft; a new one if that draft was deleted since. */
  confirm(actor: Actor, id: string, { label, certification }: ConfirmImportRequest): Promise<CreatedDraft> {
    return this.tx.run(async () => {
      const imported = await this.imports.lockById(actor.organisationId, id);
      const already = await this.imports.draftOf(imported);
      if (already) return already;
      const created = await this.drafts.create(actor, {
        certification,
        content: { ...imported.result.content, label },
        source: { name: imported.sourceName, digest: imported.sourceDigest },
      });
      imported.confirm(created.frameworkVersionId, this.clock.now());
      await this.imports.saveConfirmation(imported);
      await this.audit.record(actor, { verb: 'confirm', objectType: 'framework-import', objectId: id, after: created });
      return created;
    });
  }
}
