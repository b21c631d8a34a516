import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { requireRevision } from '#kernel/revision.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { FrameworkContentRepository } from './framework-content.repository';
import {
  contentWithoutIds,
  frameworkContent,
  type FrameworkContent,
  type FrameworkVersionView,
} from './framework-version.contract';
import { FrameworkVersionReader } from './framework-version.reader';
import { FrameworkVersionRepository } from './framework-version.repository';

/** Saves what is written in a draft. */
@Injectable()
export class FrameworkContentService {
  constructor(
    private readonly tx: Transaction,
    private readonly versions: FrameworkVersionRepository,
    private readonly contents: FrameworkContentRepository,
    private readonly reader: FrameworkVersionReader,
    private readonly audit: Audit,
  ) {}

  /** The whole content at once: what is not in it any more is deleted. The same content again changes nothing. */
  save(actor: Actor, id: string, revision: number, content: FrameworkContent): Promise<FrameworkVersionView> {
    return this.tx.run(async () => {
      const version = await this.versions.lockById(actor.organisationId, id);
      version.requireAllowed('edit');
      requireRevision(version.revision, revision);
      const current = await this.reader.view(actor, id);
      if (isSameContent(current, content)) return current;
      version.rewrite(content);
      await this.contents.rewrite(id, content);
      await this.versions.save(version);
      await this.audit.record(actor, {
        verb: 'write',
        objectType: 'framework-version',
        objectId: id,
        before: { revision },
        after: content,
      });
      return this.reader.view(actor, id);
    });
  }
}

/** Ids aside: an item sent without its own would only be given another. */
function isSameContent(current: FrameworkVersionView, content: FrameworkContent): boolean {
  const { data } = frameworkContent.safeParse({ label: current.label, scale: current.scale, blocks: current.blocks });
  return data !== undefined && isDeepStrictEqual(contentWithoutIds(data), contentWithoutIds(content));
}
