import { Injectable } from '@nestjs/common';
import { CatalogReader } from '#catalog/public.js';
import type { Actor } from '#kernel/actor.js';
import type { ExamSession } from '../exam-session/exam-session.entity';
import { ExamSessionRepository } from '../exam-session/exam-session.repository';
import type { MethodBounds } from './project-bounds.policy';
import { refuse } from './project.errors';

/** What the competencies a project covers ask of it. */
@Injectable()
export class CoveredCompetencies {
  constructor(
    private readonly catalog: CatalogReader,
    private readonly sessions: ExamSessionRepository,
  ) {}

  /** @throws `exam.competency-not-assessed`, pointing at each competency outside the session's blocks. */
  async methodsOf(actor: Actor, session: ExamSession, competencyIds: readonly string[]): Promise<MethodBounds[]> {
    const assessed = new Set(await this.sessions.blockIdsOf(session.id));
    const bounds = await this.catalog.projectBounds(actor, session.frameworkVersionId, competencyIds);
    const methods = bounds.filter((method) => assessed.has(method.blockId));
    const known = new Set(methods.map((method) => method.competencyId));
    const foreign = competencyIds.flatMap((id, index) => (known.has(id) ? [] : [index]));
    if (foreign.length === 0) return methods;
    throw refuse.competencyNotAssessed(
      { count: foreign.length },
      foreign.map((index) => ({
        pointer: `/competencyIds/${String(index)}`,
        code: 'exam.this-competency-not-assessed',
      })),
    );
  }
}
