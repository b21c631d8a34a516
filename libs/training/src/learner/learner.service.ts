import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { requireRevision } from '#kernel/revision.js';
import { Audit } from '#platform/audit/audit.js';
import { isSameState } from '#platform/audit/same-state.js';
import { Transaction } from '#platform/database/transaction.js';
import type { CreateLearnerRequest, EditLearnerRequest, LearnerView } from './learner.contract';
import { Learner } from './learner.entity';
import { refuse } from './learner.errors';
import { LearnerReader } from './learner.reader';
import { LearnerRepository } from './learner.repository';

@Injectable()
export class LearnerService {
  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly learners: LearnerRepository,
    private readonly reader: LearnerReader,
  ) {}

  create(actor: Actor, request: CreateLearnerRequest): Promise<LearnerView> {
    this.requireBorn(request);
    return this.tx.run(async () => {
      const learner = Learner.register(newId(), actor.organisationId, request, this.clock.now());
      await this.learners.add(learner, request);
      await this.audit.record(actor, { verb: 'register', objectType: 'learner', objectId: learner.id, after: learner });
      return this.reader.byId(actor.organisationId, learner.id);
    });
  }

  edit(actor: Actor, id: string, revision: number, request: EditLearnerRequest): Promise<LearnerView> {
    this.requireBorn(request);
    return this.tx.run(async () => {
      const learner = await this.learners.lock(actor.organisationId, id);
      requireRevision(learner.revision, revision);
      const before = { ...learner };
      learner.correct(request);
      this.learners.correctCivilStatus(learner, request);
      if (isSameState(before, learner)) return this.reader.byId(actor.organisationId, id);
      await this.learners.save(learner);
      await this.audit.record(actor, { verb: 'correct', objectType: 'learner', objectId: id, before, after: learner });
      return this.reader.byId(actor.organisationId, id);
    });
  }

  private requireBorn({ bornOn }: EditLearnerRequest): void {
    if (bornOn === undefined || bornOn <= this.clock.today()) return;
    throw refuse.birthDayOutOfRange({}, [{ pointer: '/bornOn', code: 'training.birth-day-out-of-range' }]);
  }
}
