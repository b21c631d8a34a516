import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import type { Language } from '#platform/http/problem.js';
import type { ImportPreview } from './framework-import.contract';
import type { ImportResult } from './framework-import.entity';
import { refuseImport } from './framework-import.errors';
import { sentenceOf } from './import-warning';

interface PreviewRow {
  id: string;
  kind: ImportPreview['kind'];
  source_name: string;
  source_text: string;
  encoding: string;
  result: ImportResult;
  created_at: string;
  confirmed_at: string | null;
  framework_version_id: string | null;
  suggested: ImportPreview['suggestedCertification'];
}

const PREVIEW = `
  SELECT i.id, i.kind, i.source_name, i.source_text, i.encoding, i.result, i.created_at, i.confirmed_at,
    i.framework_version_id,
    (SELECT json_build_object('id', c.id, 'code', c.code, 'title', c.title) FROM catalog.named_certification c
     WHERE c.organisation_id = i.organisation_id AND c.code = i.result ->> 'certificationCode') AS suggested
  FROM exchange.framework_import i
  WHERE i.organisation_id = $1 AND i.id = $2`;

@Injectable()
export class FrameworkImportReader {
  constructor(private readonly tx: Transaction) {}

  async preview(actor: Actor, id: string, language: Language): Promise<ImportPreview> {
    const [row] = await this.tx.query<PreviewRow>(PREVIEW, [actor.organisationId, id]);
    if (!row) throw refuseImport.importUnknown();
    const { content, places, warnings, counts } = row.result;
    return {
      id: row.id,
      kind: row.kind,
      sourceName: row.source_name,
      encoding: row.encoding,
      createdAt: row.created_at,
      confirmedAt: row.confirmed_at,
      frameworkVersionId: row.framework_version_id,
      counts,
      content,
      places,
      warnings: warnings.map((warning) => ({ ...warning, message: sentenceOf(warning, language) })),
      sourceLines: row.source_text.split(/\r\n|\n|\r/),
      suggestedCertification: row.suggested,
    };
  }
}
