import { anExamSession, type SavedSession } from '#exam/testing.js';
import { aCertification, aFrameworkVersion } from '#catalog/testing.js';
import { newId } from '#kernel/id.js';
import type { Transaction } from '#platform/database/transaction.js';
import { UnclaimedCertificates } from '../certificate/unclaimed-certificates';

/**
 * A closed session of a registered certification of two blocks, where the jury validated every block of every
 * candidate but those refused: `await aClosedSession(organisationId, decidedBy).withCandidates(2).save(tx)`.
 */
export class ClosedSessionBuilder {
  private candidates = 1;
  private refusals: readonly (readonly [candidate: number, block: number])[] = [];
  private registered = true;

  constructor(
    private readonly organisationId: string,
    private readonly decidedBy: string,
  ) {}

  withCandidates(count: number): this {
    this.candidates = count;
    return this;
  }

  /** Ranks of a candidate and of a block that the jury refused. */
  refusing(...refusals: readonly (readonly [candidate: number, block: number])[]): this {
    this.refusals = refusals;
    return this;
  }

  /** The date of the registration decision is unknown: a mandatory mention is missing. */
  withoutRegistrationDecision(): this {
    this.registered = false;
    return this;
  }

  save(tx: Transaction): Promise<SavedSession> {
    return tx.run(() => this.write(tx));
  }

  private async write(tx: Transaction): Promise<SavedSession> {
    const certification = await aCertification(this.organisationId)
      .with({
        level: 7,
        nsfCodes: ['326t'],
        registrationDecidedOn: this.registered ? '2024-05-28' : null,
        deliveryDeadlineOn: '2028-05-28',
      })
      .save(tx);
    const version = await aFrameworkVersion(this.organisationId).of(certification.id).published().save(tx);
    const session = await anExamSession(this.organisationId)
      .on(version)
      .withCandidates(this.candidates)
      .closedOn(new Date('2026-11-19T16:00:00Z'))
      .save(tx);
    for (const [candidateRank, candidateId] of session.candidateIds.entries()) {
      for (const [blockRank, blockId] of session.blockIds.entries()) {
        const refused = this.refusals.some(([candidate, block]) => candidate === candidateRank && block === blockRank);
        await tx.query(
          `INSERT INTO deliberation.deliberation (id, organisation_id, session_id, candidate_id, block_id, sequence, outcome, proposal,
             proposal_reasons, rule, decided_by, decided_at)
           VALUES ($1, $2, $3, $4, $5, 1, $6, $6, '[]', 'majority-acquired-1', $7, '2026-11-19T15:00:00Z')`,
          [
            newId(),
            this.organisationId,
            session.id,
            candidateId,
            blockId,
            refused ? 'refused' : 'validated',
            this.decidedBy,
          ],
        );
      }
    }
    await new UnclaimedCertificates(tx).weigh(this.organisationId, session.learnerIds);
    return session;
  }
}

export const aClosedSession = (organisationId: string, decidedBy: string): ClosedSessionBuilder =>
  new ClosedSessionBuilder(organisationId, decidedBy);
