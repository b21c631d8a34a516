import type { Role } from '#kernel/actor.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A certifier or training centre: everything else belongs to exactly one. */
@Entity({ schema: 'identity', name: 'organisation' })
export class Organisation {
  @PrimaryColumn('uuid') id: string;
  @Column('text') legalName: string;
  @Column('text', { nullable: true }) commercialName: string | null;
  @Column('text', { nullable: true }) siret: string | null;
  @Column('text') city: string;
  @Column('text') signatoryName: string;
  @Column('text') signatoryTitle: string;
  @Column('boolean', { default: false }) keysMayDecide: boolean;
  /** Whoever holds one of these has a second factor, or does nothing but add one. */
  @Column('text', { array: true, default: [] }) secondFactorRoles: Role[];
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('integer', { default: 1 }) revision: number;
}
