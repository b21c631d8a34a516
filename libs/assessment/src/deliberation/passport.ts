import type { SessionState } from '../exam-session/exam-session.contract';
import type { Outcome, PassportView, ProposalReason } from './deliberation.contract';

type PassportBlock = PassportView['certifications'][number]['blocks'][number];

/** A candidacy of the learner, with what its jury decided last on each block. */
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
    /** French day of the decision. */
    readonly decidedOn: string;
  }[];
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
 * Where a learner stands on one certification. A block validated by a closed session is held for life: no later refusal
 * takes it away. What an open session holds is not said before it is closed.
 */
export function passportCertificationOf(
  version: PassportVersion,
  sessions: readonly PassportSession[],
): PassportView['certifications'][number] {
  const own = sessions.filter(({ frameworkVersionId }) => frameworkVersionId === version.frameworkVersionId);
  const blocks = version.blocks.map((block) => ({ ...block, ...blockStanding(block.id, own) }));
  return { ...version, blocks, complete: blocks.length > 0 && blocks.every(({ state }) => state === 'acquired') };
}

function blockStanding(
  blockId: string,
  sessions: readonly PassportSession[],
): Omit<PassportBlock, 'id' | 'code' | 'title'> {
  const silent = { since: null, sessionName: null, reasons: [], juryReason: null };
  const decided = sessions
    .filter(({ state }) => state === 'closed')
    .sort((one, other) => ((one.closedAt ?? '') < (other.closedAt ?? '') ? -1 : 1))
    .flatMap((session) =>
      session.decisions.filter((decision) => decision.blockId === blockId).map((decision) => ({ session, decision })),
    );
  const acquired = decided.find(({ decision }) => decision.outcome === 'validated');
  if (acquired) {
    return { ...silent, state: 'acquired', since: acquired.decision.decidedOn, sessionName: acquired.session.name };
  }
  const current = sessions.find(
    ({ state, assessedBlockIds }) => state !== 'closed' && assessedBlockIds.includes(blockId),
  );
  if (current) return { ...silent, state: 'in-progress', sessionName: current.name };
  const refused = decided.at(-1);
  if (refused) {
    const { reasons, reason } = refused.decision;
    return { ...silent, state: 'refused', sessionName: refused.session.name, reasons, juryReason: reason };
  }
  return { ...silent, state: 'remaining' };
}
