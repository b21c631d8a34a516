import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Certificates asked for together; what becomes of each is on the certificate itself. */
@Entity({ schema: 'credential', name: 'certificate_batch' })
export class CertificateBatch {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') sessionId: string;
  @Column('uuid') requestedBy: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
