import { refuse } from '../certificate/certificate.errors';
import { mayFollow, UNDER_WAY } from '../certificate/certificate.policy';
import type { EarnedBesideEarlier, EarlierCertificate } from './earlier-certificates';
import type { EarnedCertificate } from './earned-certificates';

/** A certificate that failed, with what its learner still earned. */
export interface FailedCertificate {
  readonly earned: EarnedCertificate;
  readonly earlier: EarlierCertificate;
}

/** What an order does with each certificate earned. */
export interface Order {
  /** Get a new certificate. */
  readonly fresh: readonly EarnedCertificate[];
  /** Are asked for again. */
  readonly failed: readonly FailedCertificate[];
  /** Stay as they are, with the batch that asked for them. */
  readonly underWay: readonly EarlierCertificate[];
}

/**
 * All that is earned, or only what is named: whoever replaces somebody's certificate has not asked for the others'.
 * @param reissue ids of revoked certificates to be replaced: a paper withdrawn does not come back by itself
 * @throws `credential.not-reissuable` (422) when one of them is not a revoked certificate of these
 */
export function orderOf(pairs: readonly EarnedBesideEarlier[], reissue: readonly string[]): Order {
  if (reissue.length > 0) return { fresh: replacedBy(pairs, new Set(reissue)), failed: [], underWay: [] };
  const fresh = pairs.filter(({ earlier }) => !earlier);
  const asked = pairs.flatMap(({ earned, earlier }) => (earlier ? [{ earned, earlier }] : []));
  return {
    fresh: fresh.map(({ earned }) => earned),
    failed: asked.filter(({ earlier }) => mayFollow('retry', earlier.state)),
    underWay: asked.flatMap(({ earlier }) => (UNDER_WAY.includes(earlier.state) ? [earlier] : [])),
  };
}

function replacedBy(pairs: readonly EarnedBesideEarlier[], named: ReadonlySet<string>): EarnedCertificate[] {
  const replaced = pairs.filter(({ earlier }) => earlier?.state === 'revoked' && named.has(earlier.id));
  if (replaced.length !== named.size) throw refuse.notReissuable();
  return replaced.map(({ earned }) => earned);
}

/**
 * The batch of the session that has certificates under way.
 * @throws `credential.nothing-to-issue` (409) when none has
 */
export function batchUnderWay(sessionId: string, { underWay }: Order): string {
  const own = underWay.find((certificate) => certificate.session_id === sessionId);
  if (!own) throw refuse.nothingToIssue();
  return own.batch_id;
}
