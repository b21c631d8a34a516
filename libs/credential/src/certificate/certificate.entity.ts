import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CertificateKind, CertificateState } from './certificate.contract';
import { refuse } from './certificate.errors';
import type { LegibleDocument, LegibleFacts } from './sealed-holder';

/** One paper, whole or of one block: asked for, numbered, then issued once and for all; revoked at most once. */
@Entity({ schema: 'credential', name: 'certificate' })
export class Certificate {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('uuid') batchId: string;
  @Column('uuid') sessionId: string;
  @Column('uuid') candidateId: string;
  @Column('uuid') learnerId: string;
  @Column('uuid') frameworkVersionId: string;
  @Column('text') kind: CertificateKind;
  @Column('uuid', { nullable: true }) blockId: string | null;
  /** Decisions it rests on. */
  @Column('uuid', { array: true }) deliberationIds: string[];
  @Column('text') state: CertificateState;
  @Column('integer', { nullable: true }) numberYear: number | null;
  @Column('integer', { nullable: true }) numberRank: number | null;
  @Column('text') verificationCode: string;
  @Column('text') templateVersion: string;
  /** Facts frozen when the certificate is asked for; with number and date once numbered. */
  @Column('jsonb', { nullable: true }) document: LegibleFacts | LegibleDocument | null;
  /** Birth date, birth place and sex of the holder, frozen with the document and sealed. */
  @Column('text', { nullable: true }) holderCivilStatus: string | null;
  @Column('text', { nullable: true }) fileKey: string | null;
  @Column('integer', { nullable: true }) fileSize: number | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { default: () => 'now()' }) requestedAt: Date;
  @Column('timestamptz', { nullable: true }) issuedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('uuid', { nullable: true }) revokedBy: string | null;
  @Column('text', { nullable: true }) revocationReason: string | null;

  /** @throws `credential.certificate-not-issued` (422) or `credential.already-revoked` (409) */
  revoke(by: string, reason: string, now: Date): void {
    if (this.state === 'revoked') throw refuse.alreadyRevoked();
    if (this.state !== 'issued') throw refuse.certificateNotIssued();
    Object.assign(this, { state: 'revoked', revokedAt: now, revokedBy: by, revocationReason: reason });
  }
}
