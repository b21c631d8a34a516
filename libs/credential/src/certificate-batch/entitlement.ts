import type { CertificateKind } from '../certificate/certificate.contract';

/** A block a learner holds: by which session's decision, since which French day. */
export interface HeldForLearner {
  readonly learnerId: string;
  readonly blockId: string;
  readonly sessionId: string;
  readonly deliberationId: string;
  /** `YYYY-MM-DD` */
  readonly since: string;
}

/** One certificate that a session earned for one of its candidates. */
export interface Entitlement {
  readonly candidateId: string;
  readonly learnerId: string;
  readonly kind: CertificateKind;
  readonly blockId: string | null;
  /** Decisions it rests on. */
  readonly deliberationIds: readonly string[];
  /** Blocks held and since when, in the order of the référentiel: for the whole certification only. */
  readonly validatedBlocks: readonly { readonly blockId: string; readonly since: string }[];
}

/**
 * What a closed session earned: a certificate per block whose holding starts with it, and the whole certification for
 * whoever then holds every block of the version. A block is for life: blocks of earlier sessions count.
 *
 * @param candidates in the order certificates are to be asked for
 * @param blockIds every block of the version, in its order
 */
export function entitlements(
  sessionId: string,
  candidates: readonly { candidateId: string; learnerId: string }[],
  blockIds: readonly string[],
  held: readonly HeldForLearner[],
): Entitlement[] {
  const heldBy = new Map(held.map((block) => [`${block.learnerId}:${block.blockId}`, block]));
  return candidates.flatMap(({ candidateId, learnerId }) => {
    const ordered = blockIds.flatMap((blockId) => heldBy.get(`${learnerId}:${blockId}`) ?? []);
    const earnedHere = ordered.filter((block) => block.sessionId === sessionId);
    const blocks = earnedHere.map((block): Entitlement => ({
      candidateId,
      learnerId,
      kind: 'block',
      blockId: block.blockId,
      deliberationIds: [block.deliberationId],
      validatedBlocks: [],
    }));
    const whole: Entitlement = {
      candidateId,
      learnerId,
      kind: 'certification',
      blockId: null,
      deliberationIds: ordered.map((block) => block.deliberationId),
      validatedBlocks: ordered.map(({ blockId, since }) => ({ blockId, since })),
    };
    const isWhole = blockIds.length > 0 && ordered.length === blockIds.length && earnedHere.length > 0;
    return isWhole ? [whole, ...blocks] : blocks;
  });
}
