import { createHash } from 'node:crypto';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import type { ImportPreview } from './framework-import.contract';
import type { DecodedDocument } from './document-reader';
import type { ImportWarning } from './import-warning';

/** What was understood of the document, as the preview shows it. */
export type ImportResult = Pick<ImportPreview, 'content' | 'places' | 'counts'> & {
  warnings: ImportWarning[];
  certificationCode: string | null;
};

/** A document brought in: previewed, then confirmed once into a draft. */
@Entity({ schema: 'exchange', name: 'framework_import' })
@Index('framework_import_by_organisation', { synchronize: false })
export class FrameworkImport {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  kind: ImportPreview['kind'];

  @Column({ type: 'text' })
  sourceName: string;

  @Column({ type: 'text' })
  sourceDigest: string;

  @Column({ type: 'text' })
  sourceText: string;

  @Column({ type: 'text' })
  encoding: string;

  @Column({ type: 'jsonb' })
  result: ImportResult;

  @Column({ type: 'uuid' })
  createdBy: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  frameworkVersionId: string | null;

  static of(actor: Actor, source: { name: string; bytes: Uint8Array }, document: DecodedDocument): FrameworkImport {
    const { kind, text, encoding, content, places, warnings, certificationCode } = document;
    return Object.assign(new FrameworkImport(), {
      id: newId(),
      organisationId: actor.organisationId,
      kind,
      sourceName: source.name,
      sourceDigest: createHash('sha256').update(source.bytes).digest('hex'),
      sourceText: text,
      encoding,
      result: { content, places, warnings, counts: countsOf(document), certificationCode },
      createdBy: actor.userId,
      createdAt: document.readAt,
      confirmedAt: null,
      frameworkVersionId: null,
    });
  }

  confirm(frameworkVersionId: string, now: Date): void {
    this.frameworkVersionId = frameworkVersionId;
    this.confirmedAt = now;
  }
}

function countsOf({ content, warnings }: DecodedDocument): ImportPreview['counts'] {
  const competencies = content.blocks.flatMap(({ activities }) =>
    activities.flatMap((activity) => activity.competencies),
  );
  const sum = (count: (competency: (typeof competencies)[number]) => number) =>
    competencies.reduce((total, competency) => total + count(competency), 0);
  return {
    blocks: content.blocks.length,
    competencies: competencies.length,
    skills: sum(({ skills }) => skills.length),
    methods: sum(({ method }) => (method ? 1 : 0)),
    criteria: sum(({ criteria }) => criteria.length),
    warnings: warnings.length,
  };
}
