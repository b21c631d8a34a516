import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { decisionCorrected } from '#deliberation/public.js';
import type { Actor } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Audit } from '#platform/audit/audit.js';
import { Transaction } from '#platform/database/transaction.js';
import { credentialLabels } from '../i18n/labels';
import { oneAtATime } from './one-at-a-time';

type Correction = z.infer<typeof decisionCorrected.payload>;

/**
 * Certificates that rest on a validation the jury took back: those of the candidate and block of decision `$2` while
 * the decision in force there is a refusal. Read again each time, so that news told late or twice does no harm.
 */
const RESTING_ON_REFUSED = `
  SELECT certificate.id, certificate.state, certificate.number_rank IS NOT NULL AS numbered, current.reason
  FROM deliberation.decision corrected
  JOIN deliberation.decision_in_force current ON current.candidate_id = corrected.candidate_id
    AND current.block_id = corrected.block_id AND current.outcome = 'refused'
  JOIN exam.candidacy candidate ON candidate.id = corrected.candidate_id
  JOIN credential.certificate ON certificate.learner_id = candidate.learner_id AND certificate.state NOT IN ('revoked', 'withdrawn')
    AND certificate.deliberation_ids && ARRAY(
      SELECT earlier.id FROM deliberation.decision earlier
      WHERE earlier.candidate_id = corrected.candidate_id AND earlier.block_id = corrected.block_id)
  WHERE corrected.organisation_id = $1 AND corrected.id = $2
  ORDER BY certificate.id
  FOR UPDATE OF certificate`;

interface Resting {
  readonly id: string;
  readonly state: string;
  readonly numbered: boolean;
  readonly reason: string;
}

/** Takes back the certificates of a block that is no longer held, and of the certification it completed. */
@Injectable()
export class CertificateWithdrawalService {
  constructor(
    private readonly tx: Transaction,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Those issued are revoked and stay on record; those on their way stop there, a number already given staying theirs for ever. */
  withdraw({ organisationId, deliberationId, correctedBy }: Correction): Promise<void> {
    return this.tx.run(async () => {
      await oneAtATime(this.tx, organisationId);
      const resting = await this.tx.query<Resting>(RESTING_ON_REFUSED, [organisationId, deliberationId]);
      const actor: Actor = { kind: 'system', userId: correctedBy, organisationId, roles: [] };
      for (const certificate of resting) {
        const verb = await this.takeBack(certificate, correctedBy);
        const { id: objectId, state } = certificate;
        await this.audit.record(actor, {
          verb,
          objectType: 'certificate',
          objectId,
          before: { state },
          after: { deliberationId },
        });
      }
    });
  }

  private async takeBack({ id, state, numbered, reason }: Resting, by: string): Promise<'revoke' | 'withdraw'> {
    if (state === 'issued') {
      const words = (credentialLabels.fr['credential.revoked-by-correction'] ?? '').replace('{reason}', () => reason);
      await this.tx.query(
        `UPDATE credential.certificate SET state = 'revoked', revoked_at = $2, revoked_by = $3, revocation_reason = $4 WHERE id = $1`,
        [id, this.clock.now(), by, words],
      );
      return 'revoke';
    }
    if (numbered) {
      await this.tx.query(`UPDATE credential.certificate SET state = 'withdrawn', failure = NULL WHERE id = $1`, [id]);
    } else {
      await this.tx.query('DELETE FROM credential.certificate WHERE id = $1', [id]);
    }
    return 'withdraw';
  }
}
