import { Injectable } from '@nestjs/common';
import type { CreatedDraft } from '#catalog/public.js';
import { Transaction } from '#platform/database/transaction.js';
import { FrameworkImport } from './framework-import.entity';
import { refuseImport } from './framework-import.errors';

@Injectable()
export class FrameworkImportRepository {
  constructor(private readonly tx: Transaction) {}

  /** Held until the commit: an import is confirmed once. */
  async lockById(organisationId: string, id: string): Promise<FrameworkImport> {
    const found = await this.tx.manager.findOne(FrameworkImport, {
      where: { id, organisationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!found) throw refuseImport.importUnknown();
    return found;
  }

  async add(imported: FrameworkImport): Promise<void> {
    await this.tx.manager.insert(FrameworkImport, imported);
  }

  async saveConfirmation({ id, confirmedAt, frameworkVersionId }: FrameworkImport): Promise<void> {
    await this.tx.manager.update(FrameworkImport, { id }, { confirmedAt, frameworkVersionId });
  }

  /** The draft an import became, if it was confirmed and the draft is still there. */
  async draftOf({ frameworkVersionId }: FrameworkImport): Promise<CreatedDraft | null> {
    const [draft] = await this.tx.query<CreatedDraft>(
      `SELECT certification_id AS "certificationId", id AS "frameworkVersionId" FROM catalog.version WHERE id = $1`,
      [frameworkVersionId],
    );
    return draft ?? null;
  }
}
