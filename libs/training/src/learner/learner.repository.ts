import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { Learner } from './learner.entity';
import { refuse } from './learner.errors';

@Injectable()
export class LearnerRepository {
  constructor(private readonly tx: Transaction) {}

  /** For a change: nobody else changes this learner until the commit. */
  async lock(organisationId: string, id: string): Promise<Learner> {
    const learner = await this.tx.manager.findOne(Learner, {
      where: { id, organisationId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!learner) throw refuse.learnerUnknown();
    return learner;
  }

  async add(learner: Learner): Promise<void> {
    await this.tx.manager.insert(Learner, learner);
  }

  async save(learner: Learner): Promise<void> {
    await this.tx.manager.update(Learner, { id: learner.id, organisationId: learner.organisationId }, learner);
  }
}
