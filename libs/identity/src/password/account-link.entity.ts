import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '#kernel/actor.js';
import { newId } from '#kernel/id.js';
import type { UserAccount } from '../account/user-account.entity';

export type LinkPurpose = 'activation' | 'password-reset';

const HOURS = 3_600_000;
/** An invitation may wait for a holiday to end; a new password is chosen at once. */
const VALIDITY: Readonly<Record<LinkPurpose, number>> = { activation: 14 * 24 * HOURS, 'password-reset': 1 * HOURS };

export interface LinkRequest {
  /** Whose staff asked for it; null when the person did, from the sign-in page, or an operator of the server for them. */
  readonly organisationId: string | null;
  /** Roles that whoever asked could give there: the link never opens another. */
  readonly opens: readonly Role[];
  readonly byMail: boolean;
  readonly askedAt: Date;
}

/**
 * The way to choose a password: the first one, or another. An account has one at most: what is asked anew replaces it,
 * and the link that was out stops working at once.
 */
@Entity({ schema: 'identity', name: 'account_link' })
@Unique('one_link_per_account', ['userId'])
@Check('known_link_purpose', `purpose IN ('activation', 'password-reset')`)
@Check('link_in_force_expires', '(token_hash IS NULL) = (expires_at IS NULL)')
@Index('one_account_per_link', ['tokenHash'], { unique: true, where: 'token_hash IS NOT NULL' })
export class AccountLink {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') purpose: LinkPurpose;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  @Column('text', { array: true }) opens: Role[];
  @Column('boolean') byMail: boolean;
  @Column('timestamptz') askedAt: Date;
  @Column('text', { nullable: true }) tokenHash: string | null;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  /** The letter could not be delivered: somebody has to look at the address. */
  @Column('timestamptz', { nullable: true }) failedAt: Date | null;

  static ask(account: UserAccount, { organisationId, opens, byMail, askedAt }: LinkRequest): AccountLink {
    const link = new AccountLink();
    const purpose = purposeFor(account);
    Object.assign(link, {
      id: newId(),
      userId: account.id,
      purpose,
      organisationId,
      opens: [...opens],
      byMail,
      askedAt,
    });
    return Object.assign(link, { tokenHash: null, expiresAt: null, sentAt: null, failedAt: null });
  }

  /** From now on whoever has the token may choose the password, once. */
  issue(tokenHash: string, now: Date): Date {
    this.tokenHash = tokenHash;
    this.expiresAt = new Date(now.getTime() + VALIDITY[this.purpose]);
    return this.expiresAt;
  }

  /** Nothing is to be sent any more: it was, or it cannot be. */
  get isSettled(): boolean {
    return this.sentAt !== null || this.failedAt !== null;
  }

  /** Whether it still may be followed once the account holds these roles too, there. */
  covers(organisationId: string, roles: readonly Role[]): boolean {
    if (this.organisationId === null) return true;
    return this.organisationId === organisationId && roles.every((role) => this.opens.includes(role));
  }

  /** A letter is on its way, or its link still works. */
  isAlive(now: Date): boolean {
    return this.expiresAt === null ? !this.isSettled : this.expiresAt > now;
  }
}

/** Who has no password yet chooses their first. */
export const purposeFor = ({ passwordHash }: UserAccount): LinkPurpose =>
  passwordHash === null ? 'activation' : 'password-reset';
