import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An application that gives codes. One that nobody confirmed counts for nothing. */
@Entity({ schema: 'identity', name: 'authenticator' })
@Index('one_authenticator_per_account', ['userId'], { unique: true, where: 'confirmed_at IS NOT NULL' })
@Index('one_authenticator_to_confirm', ['userId'], { unique: true, where: 'confirmed_at IS NULL' })
export class Authenticator {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  /** Sealed for this row. */
  @Column('text') secret: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  /** The step of the last code that was taken: neither it nor one before is taken again. */
  @Column('integer', { nullable: true }) lastStep: number | null;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
}

/** What its secret is sealed for. */
export const sealedFor = (id: string): string => `authenticator:${id}`;
