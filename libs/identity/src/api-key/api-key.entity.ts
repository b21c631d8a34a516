import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Permission } from '../permission/permission.contract';

/** A program that acts under its own name, within its scopes; whoever created it answers for it. */
@Entity({ schema: 'identity', name: 'api_key' })
export class ApiKey {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') label: string;
  @Column('text') prefix: string;
  @Column('text') secretHash: string;
  @Column('text', { array: true }) scopes: Permission[];
  @Column('uuid') createdBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  /** Its last day, in France. */
  @Column('date') expiresOn: string;
  /** Addresses and ranges it is accepted from; none: anywhere. */
  @Column('text', { array: true, default: () => "'{}'" }) networks: string[];
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;

  stateOn(today: string): 'active' | 'expired' | 'revoked' {
    if (this.revokedAt !== null) return 'revoked';
    return this.expiresOn < today ? 'expired' : 'active';
  }

  /** Revoking twice keeps the first instant. */
  revoke(now: Date): void {
    this.revokedAt ??= now;
  }
}
