import { Injectable } from '@nestjs/common';
import { Members, type Invitation } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { displayNameOf } from './learner-name';
import { LearnerRepository } from './learner.repository';

/** A learner's way into the product. */
@Injectable()
export class LearnerAccountService {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly learners: LearnerRepository,
    private readonly members: Members,
  ) {}

  /**
   * Creates the account of the learner's e-mail, or links the one that exists. Asked again, it gives a new link to
   * whoever has not chosen a password yet, and follows an e-mail corrected since.
   */
  open(actor: Actor, id: string): Promise<Invitation> {
    return this.tx.run(async () => {
      const learner = await this.learners.lock(actor.organisationId, id);
      const before = { ...learner };
      const invitation = await this.members.invite(actor, {
        email: learner.email,
        displayName: displayNameOf(learner),
        roles: ['learner'],
      });
      if (learner.userId === invitation.userId) return invitation;
      learner.openAccount(invitation.userId);
      await this.learners.save(learner);
      await this.audit.record(actor, {
        verb: 'open-account',
        objectType: 'learner',
        objectId: id,
        before,
        after: learner,
      });
      return invitation;
    });
  }
}
