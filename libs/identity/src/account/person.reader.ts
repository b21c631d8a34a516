import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';

/** Somebody as whoever acts, before any session says where: in the first organisation they belong to. */
@Injectable()
export class PersonReader {
  constructor(private readonly tx: Transaction) {}

  /** Undefined for an account that no organisation gives any role. */
  async first(userId: string): Promise<Actor | undefined> {
    const [first] = await this.tx.acrossOrganisations('sign-in', () =>
      this.tx.query<{ organisation_id: string; roles: Role[] }>(
        `SELECT organisation_id, array_agg(role) AS roles FROM identity.membership WHERE user_id = $1
         GROUP BY organisation_id ORDER BY min(created_at), organisation_id LIMIT 1`,
        [userId],
      ),
    );
    return first && { kind: 'person', userId, organisationId: first.organisation_id, roles: first.roles };
  }
}
