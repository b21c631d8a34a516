import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CertificateFailure, CertificateKind, CertificateState } from './certificate.contract';
import { refuse } from './certificate.errors';
import { CERTIFICATE_STEPS, type CertificateStep, mayFollow } from './certificate.policy';
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
  @Column('jsonb') document: LegibleFacts | LegibleDocument;
  /** Birth date, birth place and sex of the holder, frozen with the document and sealed. */
  @Column('text') holderCivilStatus: string;
  @Column('text', { nullable: true }) fileKey: string | null;
  @Column('integer', { nullable: true }) fileSize: number | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('jsonb', { nullable: true }) failure: CertificateFailure | null;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { default: () => 'now()' }) requestedAt: Date;
  @Column('timestamptz', { nullable: true }) issuedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  @Column('uuid', { nullable: true }) revokedBy: string | null;
  @Column('text', { nullable: true }) revocationReason: string | null;

  get hasNumber(): boolean {
    return this.numberRank !== null;
  }

  /** @throws `credential.certificate-not-issued` (422) or `credential.already-revoked` (409) */
  revoke(by: string, reason: string, now: Date): void {
    if (this.state === 'revoked') throw refuse.alreadyRevoked();
    this.take('revoke');
    Object.assign(this, { revokedAt: now, revokedBy: by, revocationReason: reason });
  }

  /** Stops before it comes out; a number already given stays its own. */
  withdraw(): void {
    this.take('withdraw');
    this.failure = null;
  }

  private take(step: CertificateStep): void {
    if (!mayFollow(step, this.state)) throw refuse.certificateNotIssued();
    this.state = CERTIFICATE_STEPS[step].to;
  }
}
