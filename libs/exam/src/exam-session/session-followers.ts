import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { MissingItem, SessionProgress, SessionState } from './exam-session.contract';

/** What a context above counts of a session, and what it says the session lacks before its next step. */
export interface SessionReport {
  readonly progress?: Partial<SessionProgress>;
  readonly missing?: readonly MissingItem[];
}

/** `progress` is what its steps settled: followers need not count that again. */
export interface ReportedSession {
  readonly id: string;
  readonly state: SessionState;
  readonly progress: SessionProgress;
}

/** How far a juror has come: grids they are to fill, and those they handed in. */
export interface JurorWork {
  readonly grids: number;
  readonly gridsSubmitted: number;
}

/** A juror and candidates of their session. */
export interface Seat {
  readonly sessionId: string;
  readonly memberId: string;
  readonly candidateIds: readonly string[];
}

/** Candidates of one session. */
export interface SomeCandidates {
  readonly sessionId: string;
  readonly candidateIds: readonly string[];
}

/**
 * What a context above knows of sessions, and does when one changes. Facts come by id, nothing for those it has nothing to
 * say of; what it does runs in the commit of the change, which its refusal undoes.
 */
export interface SessionFollower {
  report?(organisationId: string, sessions: readonly ReportedSession[]): Promise<ReadonlyMap<string, SessionReport>>;
  /** By member of the jury. */
  juryWork?(sessionId: string): Promise<ReadonlyMap<string, JurorWork>>;
  /** Assessed blocks that candidates need not pass again, by candidate. */
  heldBlocks?(sessionId: string, candidateIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  registered?(actor: Actor, candidates: SomeCandidates): Promise<void>;
  opened?(actor: Actor, sessionId: string): Promise<void>;
  closed?(actor: Actor, sessionId: string): Promise<void>;
  /** What a closed session decided on these candidates was corrected. */
  corrected?(actor: Actor, candidates: SomeCandidates): Promise<void>;
  /** A juror is to judge these candidates of a session at work. @returns whether it gave them anything to do */
  seated?(actor: Actor, seat: Seat): Promise<boolean>;
  /** A juror may no longer judge this candidate. */
  recused?(actor: Actor, pairing: { readonly memberId: string; readonly candidateId: string }): Promise<void>;
}

/**
 * Sessions are graded, deliberated and certified up the line, where this context may not look: who does it tells here,
 * when the application is put together.
 */
@Injectable()
export class SessionFollowers {
  private readonly followers: SessionFollower[] = [];

  /** To be called once, by each module that knows. */
  add(follower: SessionFollower): void {
    this.followers.push(follower);
  }

  /** What is told of each session, the followers' counts and lacks put together. */
  async report(organisationId: string, sessions: readonly ReportedSession[]): Promise<Map<string, SessionReport>> {
    const reports = new Map<string, SessionReport>();
    if (sessions.length === 0) return reports;
    const told = await Promise.all(this.followers.map(async (follower) => follower.report?.(organisationId, sessions)));
    for (const [id, report] of told.flatMap((byId) => [...(byId ?? [])])) {
      const known = reports.get(id);
      reports.set(id, {
        progress: { ...known?.progress, ...report.progress },
        missing: [...(known?.missing ?? []), ...(report.missing ?? [])],
      });
    }
    return reports;
  }

  async juryWork(sessionId: string): Promise<ReadonlyMap<string, JurorWork>> {
    const told = await Promise.all(this.followers.map(async (follower) => follower.juryWork?.(sessionId)));
    return new Map(told.flatMap((work) => [...(work ?? [])]));
  }

  async heldBlocks(
    sessionId: string,
    candidateIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const told = await Promise.all(
      this.followers.map(async (follower) => follower.heldBlocks?.(sessionId, candidateIds)),
    );
    return new Map(told.flatMap((held) => [...(held ?? [])]));
  }

  async registered(actor: Actor, candidates: SomeCandidates): Promise<void> {
    for (const follower of this.followers) await follower.registered?.(actor, candidates);
  }

  async opened(actor: Actor, sessionId: string): Promise<void> {
    for (const follower of this.followers) await follower.opened?.(actor, sessionId);
  }

  async closed(actor: Actor, sessionId: string): Promise<void> {
    for (const follower of this.followers) await follower.closed?.(actor, sessionId);
  }

  async corrected(actor: Actor, candidates: SomeCandidates): Promise<void> {
    for (const follower of this.followers) await follower.corrected?.(actor, candidates);
  }

  async seated(actor: Actor, seat: Seat): Promise<boolean> {
    let isAtWork = false;
    for (const follower of this.followers) isAtWork = ((await follower.seated?.(actor, seat)) ?? false) || isAtWork;
    return isAtWork;
  }

  async recused(actor: Actor, pairing: { readonly memberId: string; readonly candidateId: string }): Promise<void> {
    for (const follower of this.followers) await follower.recused?.(actor, pairing);
  }
}
