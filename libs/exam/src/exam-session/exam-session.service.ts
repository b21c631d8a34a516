import { Injectable } from '@nestjs/common';
import { CatalogReader } from '#catalog/public.js';
import type { Actor } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import { requireRevision } from '#kernel/revision.js';
import { areSameSets, isSameState } from '#platform/audit/same-state.js';
import { requireBlocksOf } from './assessed-blocks.policy';
import type { CreateExamSessionRequest, EditExamSessionRequest, ExamSessionView } from './exam-session.contract';
import { ExamSession } from './exam-session.entity';
import { refuse } from './exam-session.errors';
import { ExamSessionReader } from './exam-session.reader';
import { ExamSessionRepository } from './exam-session.repository';
import { SessionJournal } from './session-journal';

/** Planning a session: its name, days, place and blocks. */
@Injectable()
export class ExamSessionService {
  constructor(
    private readonly journal: SessionJournal,
    private readonly sessions: ExamSessionRepository,
    private readonly catalog: CatalogReader,
    private readonly reader: ExamSessionReader,
  ) {}

  create(actor: Actor, request: CreateExamSessionRequest): Promise<ExamSessionView> {
    return this.journal.write(actor, async ({ now, record }) => {
      requireBlocksOf(await this.catalog.versionInForce(actor, request.frameworkVersionId), request.blockIds);
      const session = ExamSession.plan(newId(), actor.organisationId, request, now);
      await this.sessions.add(session, request.blockIds);
      await record('plan', session.id, { after: { ...session, blockIds: request.blockIds } });
      return this.reader.byId(actor, session.id);
    });
  }

  edit(actor: Actor, id: string, revision: number, request: EditExamSessionRequest): Promise<ExamSessionView> {
    return this.journal.write(actor, async ({ record }) => {
      const session = await this.sessions.lock(actor.organisationId, id);
      requireRevision(session.revision, revision);
      const before = { ...session };
      const { blockIds, ...schedule } = request;
      session.reschedule(schedule);
      if (blockIds) await this.requireAssessable(actor, session, blockIds);
      const keepsBlocks = !blockIds || areSameSets(blockIds, await this.sessions.blockIdsOf(id));
      if (keepsBlocks && isSameState(before, session)) return this.reader.byId(actor, id);
      if (!keepsBlocks) await this.sessions.replaceBlocks(id, blockIds);
      await this.sessions.save(session);
      await record('edit', id, { before, after: { ...session, blockIds } });
      return this.reader.byId(actor, id);
    });
  }

  /** Only while nothing has been judged: a session that opened is part of the record. */
  delete(actor: Actor, id: string, revision?: number): Promise<void> {
    return this.journal.write(actor, async ({ record }) => {
      const session = await this.sessions.lock(actor.organisationId, id);
      requireRevision(session.revision, revision);
      session.requirePreparing('delete');
      await this.sessions.delete(session);
      await record('delete', id, { before: session });
    });
  }

  private async requireAssessable(actor: Actor, session: ExamSession, blockIds: readonly string[]): Promise<void> {
    session.requirePreparing('setUp');
    requireBlocksOf(await this.catalog.publishedVersion(actor, session.frameworkVersionId), blockIds);
    const covered = await this.sessions.projectsOutside(session.id, blockIds);
    if (covered) {
      throw refuse.blockCoveredByProject(covered, [
        { pointer: '/blockIds', code: 'exam.block-covered-by-project', params: covered },
      ]);
    }
  }
}
