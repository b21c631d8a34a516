import type { SessionState } from '#exam/exam-session/exam-session.contract.js';
import type { Outcome, PassportView, ProposalReason } from './deliberation.contract';

type PassportBlock = PassportView['certifications'][number]['blocks'][number];

/** A candidacy of the learner, with the decision in force on each block once the session is closed. */
export interface PassportSession {
  readonly name: string;
  readonly state: SessionState;
  readonly frameworkVersionId: string;
  /** Null until closed. */
  readonly closedAt: string | null;
  readonly assessedBlockIds: readonly string[];
  readonly decisions: readonly {
    readonly blockId: string;
    readonly outcome: Outcome;
    readonly reasons: ProposalReason[];
    readonly reason: string | null;
  }[];
}

/** A block held, as `heldBlocksSql` says it. */
export interface PassportHolding {
  readonly blockId: string;
  /** French day of the decision. */
  readonly since: string;
  readonly sessionName: string;
}

export interface PassportVersion {
  readonly certificationId: string;
  readonly frameworkVersionId: string;
  readonly code: string;
  readonly title: string;
  readonly level: number | null;
  readonly blocks: readonly { readonly id: string; readonly code: string; readonly title: string }[];
}

/**
 * Where a learner stands on one certification. A block held is for life: no later refusal takes it away. What an open
 * session holds is not said before it is closed.
 */
export function passportCertificationOf(
  version: PassportVersion,
  held: readonly PassportHolding[],
  sessions: readonly PassportSession[],
): PassportView['certifications'][number] {
  const own = sessions.filter(({ frameworkVersionId }) => frameworkVersionId === version.frameworkVersionId);
  const blocks = version.blocks.map((block) => {
    const holding = held.find(({ blockId }) => blockId === block.id);
    return { ...block, ...SILENT, ...(holding ? acquired(holding) : awaited(block.id, own)) };
  });
  return { ...version, blocks, complete: blocks.length > 0 && blocks.every(({ state }) => state === 'acquired') };
}

type Standing = Pick<PassportBlock, 'state'> & Partial<PassportBlock>;

const SILENT = { since: null, sessionName: null, reasons: [], juryReason: null };

const acquired = ({ since, sessionName }: PassportHolding): Standing => ({ state: 'acquired', since, sessionName });

/** A block being tried again is in progress; otherwise the last refusal says why. */
function awaited(blockId: string, sessions: readonly PassportSession[]): Standing {
  const current = sessions.find(
    ({ state, assessedBlockIds }) => state !== 'closed' && assessedBlockIds.includes(blockId),
  );
  if (current) return { state: 'in-progress', sessionName: current.name };
  const refusal = sessions
    .filter(({ state }) => state === 'closed')
    .sort((one, other) => ((one.closedAt ?? '') < (other.closedAt ?? '') ? -1 : 1))
    .flatMap(({ name, decisions }) =>
      decisions
        .filter((decision) => decision.blockId === blockId && decision.outcome === 'refused')
        .map(({ reasons, reason }) => ({ sessionName: name, reasons, juryReason: reason })),
    )
    .at(-1);
  return refusal ? { state: 'refused', ...refusal } : { state: 'remaining' };
}
