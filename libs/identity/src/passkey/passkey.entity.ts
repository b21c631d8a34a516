import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The public half of a key that never leaves somebody's device. */
@Entity({ schema: 'identity', name: 'passkey' })
@Unique('one_passkey_per_credential', ['credentialId'])
export class Passkey {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') userId: string;
  @Column('text') name: string;
  @Column('text') credentialId: string;
  /** COSE, in base64url. */
  @Column('text') publicKey: string;
  /** How many times it says it was used, in a text as PostgreSQL gives large numbers; a copy that says less is refused. */
  @Column('bigint') counter: string;
  @Column('text', { array: true }) transports: string[];
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
}
