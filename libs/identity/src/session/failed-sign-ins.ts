import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { PersonReader } from '../account/person.reader';

/** What the trail keeps of sign-ins that a password, a code or a passkey did not open. */
@Injectable()
export class FailedSignIns {
  constructor(
    private readonly tx: Transaction,
    private readonly people: PersonReader,
    private readonly audit: Audit,
  ) {}

  /** In the trail of the person's first organisation, and not as theirs: nobody knows who tried. */
  record(userId: string, verb: 'second-step-failed' | 'passkey-refused'): Promise<void> {
    return this.commit(() => this.write(userId, verb));
  }

  /**
   * Of a password; an address nobody signs in with leaves no row. The commit waits for no disk, and is made in both cases: its
   * time would tell which addresses have an account.
   */
  recordPassword(userId: string | undefined): Promise<void> {
    return this.commit(async () => {
      await this.tx.query('SET LOCAL synchronous_commit = off');
      await this.write(userId, 'sign-in-failed');
    });
  }

  /** Somebody unknown is looked for as well, as long as anybody else. */
  private async write(userId: string | undefined, verb: string): Promise<void> {
    const person = await this.people.first(userId ?? null);
    // Who belongs nowhere has no trail to be in.
    if (person) {
      const nobody: Actor = { ...person, kind: 'system', roles: [] };
      await this.audit.record(nobody, { verb, objectType: 'user-account', objectId: person.userId });
    }
  }

  /** Before any organisation is the one that asks. */
  private commit(work: () => Promise<void>): Promise<void> {
    return this.tx.acrossOrganisations('sign-in', () => this.tx.run(work));
  }
}
