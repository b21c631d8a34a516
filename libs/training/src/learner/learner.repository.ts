import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { type CivilStatus, CivilStatuses } from './civil-status';
import { Learner } from './learner.entity';
import { refuse } from './learner.errors';

@Injectable()
export class LearnerRepository {
  constructor(
    private readonly tx: Transaction,
    private readonly civilStatuses: CivilStatuses,
  ) {}

  /** For a change: nobody else changes this learner until the commit. */
  async lock(organisationId: string, id: string): Promise<Learner> {
    const learner = await this.tx.manager.findOne(Learner, {
      where: { id, organisationId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!learner) throw refuse.learnerUnknown();
    return learner;
  }

  /** Stores a new learner, civil status sealed. */
  async add(learner: Learner, civilStatus: CivilStatus): Promise<void> {
    learner.civilStatus = this.civilStatuses.seal(learner.id, civilStatus);
    await this.tx.manager.insert(Learner, learner);
  }

  /** What is named of the civil status and differs is sealed again; the rest of it stays. */
  correctCivilStatus(learner: Learner, corrected: Partial<CivilStatus>): void {
    learner.civilStatus = this.civilStatuses.correct(learner.id, learner.civilStatus, corrected);
  }

  async save(learner: Learner): Promise<void> {
    await this.tx.manager.update(Learner, { id: learner.id, organisationId: learner.organisationId }, learner);
  }
}
