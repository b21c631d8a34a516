import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import type { Language } from '#platform/http/problem.js';
import { DocumentReader } from './document-reader';
import type { ImportPreview } from './framework-import.contract';
import { FrameworkImport } from './framework-import.entity';
import { FrameworkImportReader } from './framework-import.reader';
import { FrameworkImportRepository } from './framework-import.repository';
import type { SentDocument } from './sent-document';

/** First step of an import: what the document says. */
@Injectable()
export class ImportPreviewService {
  constructor(
    private readonly tx: Transaction,
    private readonly imports: FrameworkImportRepository,
    private readonly reader: FrameworkImportReader,
    private readonly documents: DocumentReader,
    private readonly audit: Audit,
  ) {}

  /** Nothing reaches the catalogue; a document that is refused leaves nothing at all. */
  async preview(actor: Actor, source: SentDocument, language: Language): Promise<ImportPreview> {
    const document = await this.documents.read(source.bytes);
    return this.tx.run(async () => {
      const imported = FrameworkImport.of(actor, source, document);
      await this.imports.add(imported);
      await this.audit.record(actor, {
        verb: 'preview',
        objectType: 'framework-import',
        objectId: imported.id,
        after: { sourceDigest: imported.sourceDigest, result: imported.result },
      });
      return this.reader.preview(actor, imported.id, language);
    });
  }
}
