import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { RestorationHold } from '#platform/restoration/restoration-hold.js';
import { refuse } from '../identity.errors';
import { mayUse, type Permission, permissionsOf } from '../permission/permission.contract';
import type { Me } from './session.contract';

interface MembershipRow {
  email: string;
  display_name: string;
  organisation_id: string;
  legal_name: string;
  roles: Role[];
  must_enrol: boolean;
}

/** What the screen needs to know of who is signed in. */
@Injectable()
export class MeReader {
  constructor(
    private readonly tx: Transaction,
    private readonly hold: RestorationHold,
  ) {}

  /** @throws `identity.not-signed-in` (401) when the organisation gives them no role any more. */
  of(actor: Actor, csrfToken: string): Promise<Me> {
    return actor.kind === 'api-key' ? this.ofKey(actor) : this.ofPerson(actor, csrfToken);
  }

  /** A key has a name, one organisation, and no e-mail. */
  private async ofKey(actor: Actor): Promise<Me> {
    const { organisationId, roles } = actor;
    const [key] = await this.tx.query<{ label: string; legal_name: string }>(
      `SELECT key.label, coalesce(organisation.commercial_name, organisation.legal_name) AS legal_name
       FROM identity.api_key key JOIN identity.organisation ON organisation.id = key.organisation_id WHERE key.id = $1`,
      [actor.userId],
    );
    if (!key) throw refuse.notSignedIn();
    const organisationName = key.legal_name;
    const permissions = permissionsOf(roles).filter((permission) => mayUse(actor, permission));
    return {
      userId: actor.userId,
      email: null,
      displayName: key.label,
      organisationId,
      organisationName,
      roles: [...roles],
      permissions,
      memberships: [{ organisationId, organisationName, roles: [...roles] }],
      csrfToken: '',
      mustEnrol: false,
      heldSince: await this.heldSince(permissions),
    };
  }

  /** Staff are told that nothing leaves since a restore; the others have no use for it. */
  private async heldSince(permissions: readonly Permission[]): Promise<string | null> {
    return permissions.includes('session:read') ? this.hold.heldSince() : null;
  }

  private async ofPerson(actor: Actor, csrfToken: string): Promise<Me> {
    const rows = await this.memberships(actor);
    const here = rows.find((row) => row.organisation_id === actor.organisationId);
    if (!here) throw refuse.notSignedIn();
    const permissions = permissionsOf(here.roles);
    return {
      userId: actor.userId,
      email: here.email,
      displayName: here.display_name,
      organisationId: actor.organisationId,
      organisationName: here.legal_name,
      roles: here.roles,
      permissions,
      memberships: rows.map((row) => ({
        organisationId: row.organisation_id,
        organisationName: row.legal_name,
        roles: row.roles,
      })),
      csrfToken,
      mustEnrol: here.must_enrol,
      heldSince: await this.heldSince(permissions),
    };
  }

  /** Wherever they belong: they choose where to work. Whoever came by an organisation's provider is told of it alone. */
  private memberships({ userId, organisationId, onlyHere }: Actor): Promise<MembershipRow[]> {
    const ask = () =>
      this.tx.query<MembershipRow>(
        `SELECT account.email, account.display_name, organisation.id AS organisation_id,
           coalesce(organisation.commercial_name, organisation.legal_name) AS legal_name,
           array_agg(membership.role ORDER BY membership.role) AS roles,
           $2::uuid IS NULL AND bool_or(membership.role = ANY (organisation.second_factor_roles))
             AND NOT EXISTS (SELECT FROM identity.held_factor held WHERE held.user_id = account.id) AS must_enrol
         FROM identity.user_account account
         JOIN identity.membership ON membership.user_id = account.id
         JOIN identity.organisation ON organisation.id = membership.organisation_id
         WHERE account.id = $1 AND ($2::uuid IS NULL OR organisation.id = $2)
         GROUP BY account.id, organisation.id
         ORDER BY 4`,
        [userId, onlyHere === true ? organisationId : null],
      );
    return this.tx.acrossOrganisations('sign-in', ask);
  }
}
