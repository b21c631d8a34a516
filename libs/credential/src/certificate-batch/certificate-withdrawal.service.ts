import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { decisionCorrected } from '#deliberation/public.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';
import { statesSql } from '../certificate/certificate-steps.sql';
import { CERTIFICATE_STEPS, mayFollow } from '../certificate/certificate.policy';
import { CertificateRepository } from '../certificate/certificate.repository';
import { credentialLabels } from '../i18n/labels';
import { lockCertificatesOf } from '../certificate/certificates-lock';

type Correction = z.infer<typeof decisionCorrected.payload>;

/**
 * Certificates that rest on a validation the jury took back: those of the candidate and block of decision `$2` while
 * the decision in force there is a refusal. Read again each time, so that news told late or twice does no harm.
 */
const RESTING_ON_REFUSED = `
  SELECT certificate.id, current.reason
  FROM deliberation.decision corrected
  JOIN deliberation.decision_in_force current ON current.candidate_id = corrected.candidate_id
    AND current.block_id = corrected.block_id AND current.outcome = 'refused'
  JOIN exam.candidacy candidate ON candidate.id = corrected.candidate_id
  JOIN credential.certificate ON certificate.learner_id = candidate.learner_id
    AND certificate.state IN (${statesSql([...CERTIFICATE_STEPS.revoke.from, ...CERTIFICATE_STEPS.withdraw.from])})
    AND certificate.deliberation_ids && ARRAY(
      SELECT earlier.id FROM deliberation.decision earlier
      WHERE earlier.candidate_id = corrected.candidate_id AND earlier.block_id = corrected.block_id)
  WHERE corrected.organisation_id = $1 AND corrected.id = $2
  ORDER BY certificate.id
  FOR UPDATE OF certificate`;

interface Resting {
  readonly id: string;
  readonly reason: string | null;
}

/** Certificates taken back, by id. */
export interface Withdrawal {
  readonly revoked: ReadonlySet<string>;
  readonly withdrawn: ReadonlySet<string>;
}

/** Takes back the certificates of a block that is no longer held, and of the certification it completed. */
@Injectable()
export class CertificateWithdrawalService {
  constructor(
    private readonly tx: Transaction,
    private readonly certificates: CertificateRepository,
    private readonly clock: Clock,
  ) {}

  /** Those issued are revoked and stay on record; those on their way stop there, a number already given staying theirs for ever. */
  withdraw({ organisationId, deliberationId, correctedBy }: Correction): Promise<Withdrawal> {
    return this.tx.run(async () => {
      await lockCertificatesOf(this.tx, organisationId);
      const resting = await this.tx.query<Resting>(RESTING_ON_REFUSED, [organisationId, deliberationId]);
      const reasons = new Map(resting.map(({ id, reason }) => [id, reason]));
      const certificates = await this.certificates.hold(organisationId, [...reasons.keys()]);
      const out = certificates.filter(({ state }) => mayFollow('revoke', state));
      const onTheirWay = certificates.filter(({ state }) => mayFollow('withdraw', state));
      const now = this.clock.now();
      for (const certificate of out) certificate.revoke(correctedBy, wordsFor(reasons.get(certificate.id) ?? ''), now);
      for (const certificate of onTheirWay) certificate.withdraw();
      const actor: Actor = { kind: 'system', userId: correctedBy, organisationId, roles: [] };
      return {
        revoked: await this.certificates.revoke(actor, out, { deliberationId }),
        withdrawn: await this.certificates.withdraw(actor, onTheirWay, { deliberationId }),
      };
    });
  }
}

const wordsFor = (reason: string): string =>
  (credentialLabels.fr['credential.revoked-by-correction'] ?? '').replace('{reason}', () => reason);
