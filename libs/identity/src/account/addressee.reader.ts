import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';

/** Whom a letter is for. */
export interface Addressee {
  readonly email: string;
  readonly displayName: string;
  readonly locale: string;
  /** Where the account holds roles; the first it belongs to comes first. */
  readonly memberships: readonly { organisationId: string; organisationName: string; roles: readonly Role[] }[];
}

interface Row {
  email: string;
  display_name: string;
  locale: string;
  organisation_id: string;
  organisation_name: string;
  roles: Role[];
}

@Injectable()
export class AddresseeReader {
  constructor(private readonly tx: Transaction) {}

  /** Undefined for an account that is disabled, or that no organisation gives any role. */
  async of(userId: string): Promise<Addressee | undefined> {
    const rows = await this.tx.acrossOrganisations('account-link', () => this.rows(userId));
    const [first] = rows;
    return (
      first && {
        email: first.email,
        displayName: first.display_name,
        locale: first.locale,
        memberships: rows.map((row) => ({
          organisationId: row.organisation_id,
          organisationName: row.organisation_name,
          roles: row.roles,
        })),
      }
    );
  }

  private rows(userId: string): Promise<Row[]> {
    return this.tx.query<Row>(
      `SELECT account.email, account.display_name, account.locale, organisation.id AS organisation_id,
         coalesce(organisation.commercial_name, organisation.legal_name) AS organisation_name,
         array_agg(membership.role) AS roles
       FROM identity.user_account account
       JOIN identity.membership ON membership.user_id = account.id
       JOIN identity.organisation ON organisation.id = membership.organisation_id
       WHERE account.id = $1 AND account.disabled_at IS NULL
       GROUP BY account.id, organisation.id
       ORDER BY min(membership.created_at), organisation.id`,
      [userId],
    );
  }
}
