import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';

/** Somebody as whoever acts, before any session says where: in the first organisation they belong to. */
@Injectable()
export class PersonReader {
  constructor(private readonly tx: Transaction) {}

  /** Undefined for an account that no organisation gives any role, and for nobody's. */
  async first(userId: string | null): Promise<Actor | undefined> {
    const [first] = await this.tx.acrossOrganisations('sign-in', () =>
      this.tx.query<{ organisation_id: string; roles: Role[] }>(
        `SELECT organisation_id, array_agg(role) AS roles FROM identity.membership WHERE user_id = $1
         GROUP BY organisation_id ORDER BY min(created_at), organisation_id LIMIT 1`,
        [userId],
      ),
    );
    if (!first || userId === null) return undefined;
    return { kind: 'person', userId, organisationId: first.organisation_id, roles: first.roles };
  }

  /**
   * The first organisation that a password opens; by a provider, its own (`organisationId`). When a password opens none of
   * theirs, one of those that want them to come by its provider.
   */
  async through(
    userId: string,
    organisationId: string | null,
  ): Promise<{ actor: Actor; asksProvider: boolean } | undefined> {
    const [first] = await this.tx.acrossOrganisations('sign-in', () =>
      this.tx.query<{ organisation_id: string; roles: Role[]; asks_provider: boolean }>(
        `SELECT organisation_id, array_agg(role) AS roles,
           $2::uuid IS NULL AND identity.asks_provider(organisation_id, $1) AS asks_provider
         FROM identity.membership WHERE user_id = $1 AND ($2::uuid IS NULL OR organisation_id = $2)
         GROUP BY organisation_id ORDER BY asks_provider, min(created_at), organisation_id LIMIT 1`,
        [userId, organisationId],
      ),
    );
    if (!first) return undefined;
    const onlyHere = organisationId !== null && { onlyHere: true };
    const actor: Actor = {
      kind: 'person',
      userId,
      organisationId: first.organisation_id,
      roles: first.roles,
      ...onlyHere,
    };
    return { actor, asksProvider: first.asks_provider };
  }
}
