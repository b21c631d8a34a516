import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { lastSeen, toPage } from '#kernel/page.js';
import { Transaction } from '#platform/database/transaction.js';
import { displayNameOf } from '#training/public.js';
import { mayFollow } from '../certificate/certificate.policy';
import type { EligibleCertificate, EligibleCertificates, EligibleQuery } from './certificate-batch.contract';
import { pairedWithEarlier, type EarnedBesideEarlier } from './earlier-certificates';
import { earnedPolicy } from './earned.policy';
import { EarnedCertificates, type EarningSession } from './earned-certificates';
import { type EarningCandidate, EarningCandidatesReader } from './earning-candidates.reader';

/** With its place in the list: by candidate, then the whole certification and each block in the order of the référentiel. */
type Placed = EarnedBesideEarlier & Pick<EarningCandidate, 'candidateId' | 'sortName'> & { readonly place: number };

const MOST_AT_ONCE = 500;

/** A certificate that failed or was revoked is looked after where it was asked for. */
const IS_SHOWN: Record<EligibleQuery['show'], (pair: EarnedBesideEarlier, sessionId: string) => boolean> = {
  all: () => true,
  waiting: ({ earlier }, sessionId) =>
    !earlier || (mayFollow('retry', earlier.state) && earlier.session_id === sessionId),
  revoked: ({ earlier }, sessionId) => earlier?.state === 'revoked' && earlier.session_id === sessionId,
};

/** What a session earned, page by page, beside the certificates asked for already. */
@Injectable()
export class EligibleCertificatesReader {
  constructor(
    private readonly tx: Transaction,
    private readonly earned: EarnedCertificates,
    private readonly candidates: EarningCandidatesReader,
  ) {}

  /** @throws `exam.session-unknown` (404), also for another organisation's. */
  async page(actor: Actor, sessionId: string, query: EligibleQuery): Promise<EligibleCertificates> {
    const earning = await this.earned.session(actor, sessionId);
    const isClosed = earning.session.state === 'closed';
    const found = isClosed ? await this.read(actor, earning, query) : [];
    const page = toPage(found, query.limit, ({ sortName, candidateId, place }) => [sortName, candidateId, place]);
    const isAll = query.cursor === undefined && page.nextCursor === null;
    return {
      sessionId,
      obstacles: [...earning.obstacles],
      toIssue: isClosed ? await this.candidates.countToIssue(sessionId) : 0,
      ...page,
      items: page.items.map((placed) => viewOf(actor, earning, placed)),
      total: isAll ? found.length : null,
    };
  }

  /** At least one more than the page, when there is one. */
  private async read(actor: Actor, earning: EarningSession, query: EligibleQuery): Promise<Placed[]> {
    const { organisationId } = actor;
    const { session, version } = earning;
    const found: Placed[] = [];
    const last = lastSeen(query.cursor, 'text', 'id', 'rank');
    let from: readonly [string, string] | undefined = last && [last[0], last[1]];
    // A candidate earns several at a time: as many are read as fill the page, then more if they had less.
    let step = Math.ceil(query.limit / (version.blocks.length + 1)) + 2;
    for (;;) {
      const walked = await this.candidates.list(organisationId, session.id, {
        show: query.show,
        from,
        limit: step + 1,
      });
      const read = walked.slice(0, step);
      const certificates = await this.earned.among(organisationId, earning, read);
      const pairs = await pairedWithEarlier(this.tx, organisationId, { certificates, version });
      const named = new Map(read.map(({ candidateId, sortName }) => [candidateId, sortName]));
      for (const pair of pairs) {
        const { candidateId, blockId } = pair.earned;
        const place = version.blocks.findIndex(({ id }) => id === blockId) + 1;
        const isBefore = last !== undefined && candidateId === last[1] && place <= last[2];
        if (isBefore || !IS_SHOWN[query.show](pair, session.id)) continue;
        found.push({ ...pair, candidateId, sortName: named.get(candidateId) ?? '', place });
      }
      const next = walked.at(step);
      if (!next || found.length > query.limit) return found;
      from = [next.sortName, next.candidateId];
      step = Math.min(2 * step, MOST_AT_ONCE);
    }
  }
}

function viewOf(actor: Actor, { version }: EarningSession, { earned, earlier }: Placed): EligibleCertificate {
  const block = version.blocks.find(({ id }) => id === earned.blockId);
  return {
    candidateId: earned.candidateId,
    learnerId: earned.learnerId,
    holderName: displayNameOf(earned.holder),
    kind: earned.kind,
    blockId: earned.blockId,
    blockCode: block?.code ?? null,
    title: block?.title ?? version.certification.title,
    certificateId: earlier?.id ?? null,
    state: earlier?.state ?? null,
    can: earnedPolicy.can(actor, earlier?.state ?? 'not-asked-for'),
  };
}
