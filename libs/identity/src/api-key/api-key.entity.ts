import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Permission } from '../permission/permission.contract';

/** Lets a program act in the name of whoever created it, within its scopes. */
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
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;

  /** Revoking twice keeps the first instant. */
  revoke(now: Date): void {
    this.revokedAt ??= now;
  }
}
