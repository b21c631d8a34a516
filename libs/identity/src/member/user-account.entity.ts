import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who signs in. What they may do, and where, is in their memberships. */
@Entity({ name: 'user_account' })
export class UserAccount {
  @PrimaryColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') displayName: string;
  @Column('text', { nullable: true }) passwordHash: string | null;
  @Column('text', { nullable: true }) activationTokenHash: string | null;
  @Column('timestamptz', { nullable: true }) activationExpiresAt: Date | null;
  @Column('text', { default: 'fr' }) locale: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;

  /** A link good for one use until `expiresAt` lets the person choose their password. */
  invite(tokenHash: string, expiresAt: Date): void {
    this.activationTokenHash = tokenHash;
    this.activationExpiresAt = expiresAt;
  }

  /** The link has served: the password is chosen. */
  activate(passwordHash: string): void {
    this.passwordHash = passwordHash;
    this.activationTokenHash = null;
    this.activationExpiresAt = null;
  }
}
