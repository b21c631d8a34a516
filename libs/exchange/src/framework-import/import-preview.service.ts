import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import type { ImportPreview } from './framework-import.contract';
import { FrameworkImport } from './framework-import.entity';
import { FrameworkImportReader } from './framework-import.reader';
import { FrameworkImportRepository } from './framework-import.repository';
import { readDocument } from './read-document';
import type { SentDocument } from './sent-document';

/** First step of an import: what the document says. */
@Injectable()
export class ImportPreviewService {
  constructor(
    private readonly tx: Transaction,
    private readonly imports: FrameworkImportRepository,
    private readonly reader: FrameworkImportReader,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Nothing reaches the catalogue; a document that is refused leaves nothing at all. */
  async preview(actor: Actor, source: SentDocument): Promise<ImportPreview> {
    const document = readDocument(source.bytes);
    return this.tx.run(async () => {
      const imported = FrameworkImport.of(actor, source, document, this.clock.now());
      await this.imports.add(imported);
      await this.audit.record(actor, {
        verb: 'preview',
        objectType: 'framework-import',
        objectId: imported.id,
        after: { sourceDigest: imported.sourceDigest, result: imported.result },
      });
      return this.reader.preview(actor, imported.id);
    });
  }
}
