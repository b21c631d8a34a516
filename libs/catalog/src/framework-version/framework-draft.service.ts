import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import type { CreateCertificationRequest } from '../certification/certification.contract';
import { CertificationService } from '../certification/certification.service';
import { DraftWriter, type DraftContent } from './draft-writer';
import { DEFAULT_SCALE, type CreateVersionRequest, type FrameworkVersionView } from './framework-version.contract';
import { FrameworkVersionReader } from './framework-version.reader';

/** A draft to create: under an existing certification, or under one registered with it. */
export interface NewFrameworkDraft extends DraftContent {
  certification: { id: string } | { create: CreateCertificationRequest };
}

export interface CreatedDraft {
  certificationId: string;
  frameworkVersionId: string;
}

/** Starts drafts. */
@Injectable()
export class FrameworkDraftService {
  constructor(
    private readonly tx: Transaction,
    private readonly certifications: CertificationService,
    private readonly drafts: DraftWriter,
    private readonly reader: FrameworkVersionReader,
  ) {}

  /** An empty draft, or a copy of any version of the organisation: a renewed fiche starts from the former one. */
  start(actor: Actor, certificationId: string, { label, copyOf }: CreateVersionRequest): Promise<FrameworkVersionView> {
    return this.tx.run(async () => {
      const { scale, blocks } = copyOf ? await this.reader.view(actor, copyOf) : { scale: DEFAULT_SCALE, blocks: [] };
      const draft = await this.drafts.write(actor, certificationId, {
        content: { label, scale, blocks },
        source: null,
      });
      return this.reader.view(actor, draft.id);
    });
  }

  /**
   * Creates a draft with its content, and its certification when asked: all of it or nothing, within the caller's
   * transaction if one is under way.
   * @throws `catalog.certification-unknown`, `catalog.certification-code-taken`
   */
  create(actor: Actor, { certification, ...draft }: NewFrameworkDraft): Promise<CreatedDraft> {
    return this.tx.run(async () => {
      const certificationId =
        'id' in certification ? certification.id : (await this.certifications.register(actor, certification.create)).id;
      const { id } = await this.drafts.write(actor, certificationId, draft);
      return { certificationId, frameworkVersionId: id };
    });
  }
}
