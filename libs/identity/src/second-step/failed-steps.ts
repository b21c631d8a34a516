import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { PersonReader } from '../account/person.reader';

/** What the trail keeps of sign-ins that a code or a passkey did not open. */
@Injectable()
export class FailedSteps {
  constructor(
    private readonly tx: Transaction,
    private readonly people: PersonReader,
    private readonly audit: Audit,
  ) {}

  /** In the trail of the person's first organisation, and not as theirs: nobody knows who tried. */
  record(userId: string, verb: 'second-step-failed' | 'passkey-refused'): Promise<void> {
    // As a sign-in by password: before any organisation is the one that asks.
    return this.tx.acrossOrganisations('sign-in', () =>
      this.tx.run(async () => {
        const person = await this.people.first(userId);
        // Who belongs nowhere has no trail to be in.
        if (person) {
          const nobody: Actor = { ...person, kind: 'system', roles: [] };
          await this.audit.record(nobody, { verb, objectType: 'user-account', objectId: userId });
        }
      }),
    );
  }
}
