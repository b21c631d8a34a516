import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A browser somebody signed in with, known by a token of its own. Several people may share it. */
@Entity({ schema: 'identity', name: 'known_device' })
@Unique('one_device_per_account', ['userId', 'tokenHash'])
export class KnownDevice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') tokenHash: string;
  @Column('text') description: string;
  @Column('text') network: string;
  @Column('timestamptz') firstSeenAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  /** When the account's owner was written to about it. */
  @Column('timestamptz', { nullable: true }) toldAt: Date | null;
}
