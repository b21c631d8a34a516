import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from '../identity.errors';
import type { MemberQuery, MemberView } from './member.contract';

interface MemberRow {
  user_id: string;
  email: string;
  display_name: string;
  roles: Role[];
  state: MemberView['state'];
  unreachable: boolean;
  link_to_renew: boolean;
  created_at: string;
}

/** "Saïd" is found by "said", and by "Saïd": the accents of both sides are left out. */
const UNACCENTED_NAME = String.raw`regexp_replace(normalize(account.display_name, NFD), '[\u0300-\u036f]', '', 'g')`;
const unaccented = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim();

/** Members as the settings and the jury screens list them. */
@Injectable()
export class MemberReader {
  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: MemberQuery): Promise<{ items: MemberView[] }> {
    const rows = await this.members(
      actor,
      `AND ($3::text IS NULL OR bool_or(membership.role = $3)) AND ($4::text IS NULL OR ${UNACCENTED_NAME} ILIKE $4 OR account.email ILIKE $4)`,
      [query.role ?? null, query.search ? `%${unaccented(query.search).replace(/[\\%_]/g, '\\$&')}%` : null],
    );
    return { items: rows.map(viewOf) };
  }

  /** @throws `identity.member-unknown` (404). */
  async byId(actor: Actor, userId: string): Promise<MemberView> {
    const [row] = await this.members(actor, 'AND account.id = $3', [userId]);
    if (!row) throw refuse.memberUnknown();
    return viewOf(row);
  }

  private members(actor: Actor, having: string, parameters: unknown[]): Promise<MemberRow[]> {
    return this.tx.query<MemberRow>(
      `SELECT account.id AS user_id, account.email, account.display_name, array_agg(membership.role ORDER BY membership.role) AS roles,
         CASE WHEN account.disabled_at IS NOT NULL THEN 'disabled' WHEN account.password_hash IS NULL THEN 'invited' ELSE 'active' END AS state,
         link.failed_at IS NOT NULL AS unreachable,
         account.password_hash IS NULL AND account.disabled_at IS NULL AND NOT coalesce(link.id IS NOT NULL
           AND CASE WHEN link.expires_at IS NULL THEN link.sent_at IS NULL AND link.failed_at IS NULL ELSE link.expires_at > $2 END
           AND (link.organisation_id IS NULL OR array_agg(membership.role) <@ link.opens), false) AS link_to_renew,
         min(membership.created_at) AS created_at
       FROM identity.membership JOIN identity.user_account account ON account.id = membership.user_id
       LEFT JOIN identity.account_link link ON link.user_id = account.id
       WHERE membership.organisation_id = $1
       GROUP BY account.id, link.id
       HAVING true ${having}
       ORDER BY account.display_name, account.id
       LIMIT 2000`,
      [actor.organisationId, this.clock.now(), ...parameters],
    );
  }
}

const viewOf = (row: MemberRow): MemberView => ({
  userId: row.user_id,
  email: row.email,
  displayName: row.display_name,
  roles: row.roles,
  state: row.state,
  unreachable: row.unreachable,
  linkToRenew: row.link_to_renew,
  createdAt: row.created_at,
});
