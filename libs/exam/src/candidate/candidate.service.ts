import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { SessionSetUp } from '../exam-session/session-set-up';
import { refuse } from './candidate.errors';
import { CandidateRepository } from './candidate.repository';

@Injectable()
export class CandidateService {
  constructor(
    private readonly setUp: SessionSetUp,
    private readonly candidates: CandidateRepository,
  ) {}

  /** All or none; whoever is registered already stays as they are, so that the same request may be sent again. */
  register(
    actor: Actor,
    sessionId: string,
    learnerIds: readonly string[],
  ): Promise<{ registered: number; alreadyRegistered: number }> {
    const { organisationId } = actor;
    return this.setUp.change(actor, sessionId, async ({ now, record }) => {
      const known = await this.candidates.learners(organisationId, sessionId, learnerIds);
      requireAll(learnerIds, new Set(known.map((asked) => asked.learner_id)), 'learnersUnknown');
      const eligible = known.filter((asked) => !asked.sits_on_jury).map((asked) => asked.learner_id);
      requireAll(learnerIds, new Set(eligible), 'learnerSitsOnJury');
      const registered = await this.candidates.register(organisationId, sessionId, eligible, now);
      await record(
        ...registered.map((objectId) => ({
          verb: 'register',
          objectType: 'candidate',
          objectId,
          after: { sessionId },
        })),
      );
      return { registered: registered.length, alreadyRegistered: eligible.length - registered.length };
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const candidate = await this.candidates.byId(actor.organisationId, id);
    await this.setUp.change(actor, candidate.sessionId, async ({ record }) => {
      await this.candidates.delete(candidate);
      await record({ verb: 'remove', objectType: 'candidate', objectId: id, before: candidate });
    });
  }
}

function requireAll(learnerIds: readonly string[], accepted: ReadonlySet<string>, refusal: keyof typeof CODES): void {
  const refused = learnerIds.flatMap((id, index) => (accepted.has(id) ? [] : [index]));
  if (refused.length === 0) return;
  throw refuse[refusal](
    { count: refused.length },
    refused.map((index) => ({ pointer: `/learnerIds/${String(index)}`, code: CODES[refusal] })),
  );
}

const CODES = {
  learnersUnknown: 'exam.learner-unknown',
  learnerSitsOnJury: 'exam.this-learner-sits-on-jury',
} as const;
