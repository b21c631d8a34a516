import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { AccountState } from './account.contract';

/** A person who signs in. What they may do, and where, is in their memberships. */
@Entity({ schema: 'identity', name: 'user_account' })
@Unique('account_with_its_name', ['id', 'displayName', 'email'])
export class UserAccount {
  @PrimaryColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') displayName: string;
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('text', { default: 'fr' }) locale: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
  /**
   * When the person chose their password by a link that their mailbox alone had, or that an operator gave them. Null when
   * staff had the link in their hands: they may know the password.
   */
  @Column('timestamptz', { nullable: true }) emailVerifiedAt: Date | null;

  /** The same wherever the person is a member. */
  get state(): AccountState {
    if (this.disabledAt !== null) return 'disabled';
    return this.passwordHash === null ? 'invited' : 'active';
  }
}
