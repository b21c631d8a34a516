import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { type CivilStatus, CivilStatuses } from './civil-status';
import { refuse } from './learner.errors';
import { displayNameOf } from './learner-name';

/** Who a learner is, by name. Their civil status is asked for apart: {@link Learners.civilStatuses}. */
export interface LearnerIdentity {
  readonly id: string;
  readonly externalId: string;
  readonly userId: string | null;
  readonly birthName: string;
  readonly usualName: string | null;
  readonly firstNames: string;
  readonly displayName: string;
  readonly email: string;
}

interface Row {
  id: string;
  external_id: string;
  user_id: string | null;
  birth_name: string;
  usual_name: string | null;
  first_names: string;
  email: string;
}

/** Reads learners for the contexts above; every answer stays within the organisation given. */
@Injectable()
export class Learners {
  constructor(
    private readonly tx: Transaction,
    private readonly sealed: CivilStatuses,
  ) {}

  /** Identities by learner id; an id unknown in the organisation is absent from the answer. */
  async identities(organisationId: string, ids: readonly string[]): Promise<Map<string, LearnerIdentity>> {
    if (ids.length === 0) return new Map();
    const rows = await this.select(`l.organisation_id = $1 AND l.id = ANY($2::uuid[])`, [organisationId, ids]);
    return new Map(rows.map((row) => [row.id, identityOf(row)]));
  }

  /** The learner who signs in with this account; `undefined` when the person is no learner of the organisation. */
  async ofAccount(organisationId: string, userId: string): Promise<LearnerIdentity | undefined> {
    const [row] = await this.select(`l.organisation_id = $1 AND l.user_id = $2`, [organisationId, userId]);
    return row && identityOf(row);
  }

  /**
   * Opens the civil status of these learners, by learner id, for what states it: a certificate, its declaration. Lists
   * have no use for it.
   * @throws `training.civil-status-unreadable` (409) when one of them does not open: nothing is stated of half of them.
   */
  async civilStatuses(organisationId: string, ids: readonly string[]): Promise<Map<string, CivilStatus>> {
    if (ids.length === 0) return new Map();
    const rows = await this.tx.query<{ id: string; civil_status: string }>(
      'SELECT id, civil_status FROM training.learner WHERE organisation_id = $1 AND id = ANY($2::uuid[])',
      [organisationId, ids],
    );
    const opened = rows.map((row) => [row.id, this.sealed.openIfReadable(row.id, row.civil_status)] as const);
    const unreadable = opened.filter(([, civilStatus]) => civilStatus === undefined);
    if (unreadable.length > 0) throw refuse.civilStatusUnreadable({ count: unreadable.length });
    return new Map(opened.flatMap(([id, civilStatus]) => (civilStatus ? [[id, civilStatus] as const] : [])));
  }

  private select(condition: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.tx.query<Row>(
      `SELECT l.id, l.external_id, l.user_id, l.birth_name, l.usual_name, l.first_names, l.email
       FROM training.learner l WHERE ${condition}`,
      parameters,
    );
  }
}

function identityOf(row: Row): LearnerIdentity {
  const name = { birthName: row.birth_name, usualName: row.usual_name, firstNames: row.first_names };
  return {
    id: row.id,
    externalId: row.external_id,
    userId: row.user_id,
    ...name,
    displayName: displayNameOf(name),
    email: row.email,
  };
}
