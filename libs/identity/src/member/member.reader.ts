import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { folded } from '#kernel/folding.js';
import { lastNamed, toPage, type Page } from '#kernel/page.js';
import { containing } from '#platform/database/containing.js';
import { Transaction } from '#platform/database/transaction.js';
import type { AccountState } from '../account/account.contract';
import { refuse } from '../identity.errors';
import type { MemberQuery, MemberView } from './member.contract';
import { memberPolicy } from './member.policy';

interface MemberRow {
  user_id: string;
  email: string;
  display_name: string;
  roles: Role[];
  state: AccountState;
  unreachable: boolean;
  link_to_renew: boolean;
  has_second_factor: boolean;
  created_at: string;
}

/** Members as the settings and the jury screens list them. */
@Injectable()
export class MemberReader {
  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
  ) {}

  /** By name; told how many they are when they fit in a page. */
  async page(actor: Actor, { role, search, cursor, limit }: MemberQuery): Promise<Page<MemberView>> {
    const parameters: unknown[] = [];
    const bind = (value: unknown) => `$${String(parameters.push(value) + 2)}`;
    // A search sees for itself who asks.
    const among = search
      ? `identity.found_member(${bind(containing(folded(search)))}) member`
      : 'identity.membership member';
    const matches = search ? ['true'] : ['member.organisation_id = $1'];
    if (role) matches.push(`member.role = ${bind(role)}`);
    const after = lastNamed(cursor);
    if (after) matches.push(`(member.display_name, member.user_id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`);
    // Found first, then put in order: walking the names until a page is full would read them all for a rare word.
    const found = `SELECT member.user_id, member.display_name FROM ${among} WHERE ${matches.join(' AND ')}`;
    const rows = await this.members(
      actor,
      `WITH found AS ${search ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (${found})
       SELECT user_id FROM found GROUP BY display_name, user_id ORDER BY display_name, user_id LIMIT ${bind(limit + 1)}`,
      parameters,
    );
    const page = toPage(rows, limit, (row) => [row.display_name, row.user_id]);
    const isAll = cursor === undefined && page.nextCursor === null;
    return { ...page, items: page.items.map((row) => viewOf(actor, row)), total: isAll ? rows.length : null };
  }

  /** @throws `identity.member-unknown` (404). */
  async byId(actor: Actor, userId: string): Promise<MemberView> {
    const [row] = await this.members(actor, 'SELECT $3::uuid', [userId]);
    if (!row) throw refuse.memberUnknown();
    return viewOf(actor, row);
  }

  /** `picked` selects their accounts. */
  private members(actor: Actor, picked: string, parameters: unknown[]): Promise<MemberRow[]> {
    return this.tx.query<MemberRow>(
      `SELECT account.id AS user_id, account.email, account.display_name, array_agg(membership.role ORDER BY membership.role) AS roles,
         CASE WHEN account.disabled_at IS NOT NULL THEN 'disabled' WHEN account.password_hash IS NULL THEN 'invited' ELSE 'active' END AS state,
         link.failed_at IS NOT NULL AS unreachable,
         account.password_hash IS NULL AND account.disabled_at IS NULL AND NOT coalesce(link.id IS NOT NULL
           AND CASE WHEN link.expires_at IS NULL THEN link.sent_at IS NULL AND link.failed_at IS NULL ELSE link.expires_at > $2 END
           AND (link.organisation_id IS NULL OR array_agg(membership.role) <@ link.opens), false) AS link_to_renew,
         EXISTS (SELECT FROM identity.held_factor held WHERE held.user_id = account.id) AS has_second_factor,
         min(membership.created_at) AS created_at
       FROM identity.membership JOIN identity.user_account account ON account.id = membership.user_id
       LEFT JOIN identity.account_link link ON link.user_id = account.id
       WHERE membership.organisation_id = $1 AND membership.user_id IN (${picked})
       GROUP BY account.id, link.id
       ORDER BY account.display_name, account.id`,
      [actor.organisationId, this.clock.now(), ...parameters],
    );
  }
}

/** Who has a second factor is told to those alone who may take it away; one changes one's own ways in on one's account page. */
function canOf(actor: Actor, member: MemberRow): MemberView['can'] {
  const can = memberPolicy.can(actor, member.state);
  const isOther = actor.userId !== member.user_id;
  return {
    ...can,
    resetPassword: can.resetPassword && isOther,
    removeSecondFactor: can.removeSecondFactor && isOther && member.has_second_factor,
  };
}

const viewOf = (actor: Actor, row: MemberRow): MemberView => ({
  userId: row.user_id,
  email: row.email,
  displayName: row.display_name,
  roles: row.roles,
  state: row.state,
  unreachable: row.unreachable,
  linkToRenew: row.link_to_renew,
  createdAt: row.created_at,
  can: canOf(actor, row),
});
