import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#kernel/actor.js';

/** One role of one person in one organisation. */
@Entity({ schema: 'identity', name: 'membership' })
export class Membership {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') userId: string;
  /** The account's, as its address is; kept true by the database. */
  @Column('text') displayName: string;
  @Column('text') email: string;
  @Column('text') role: Role;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
