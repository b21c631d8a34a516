import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { requireRevision } from '#kernel/revision.js';
import { Outbox } from '#platform/jobs/outbox.js';
import type { ExamSessionView } from './exam-session.contract';
import type { ExamSession } from './exam-session.entity';
import { refuse } from './exam-session.errors';
import { examSessionClosed } from './exam-session.jobs';
import { ExamSessionReader } from './exam-session.reader';
import { ExamSessionRepository } from './exam-session.repository';
import { SessionFollowers } from './session-followers';
import { SessionJournal } from './session-journal';

interface Asked {
  readonly id: string;
  readonly revision: number | undefined;
  readonly verb: string;
}

export interface Closing {
  readonly issueCertificates: boolean;
  readonly revision?: number | undefined;
}

/** What a step sees: the session locked, with what it had and lacked before the step. */
interface Step {
  readonly session: ExamSession;
  readonly standing: ExamSessionView;
  readonly now: Date;
}

/**
 * preparing → open → deliberating → closed, one way, each step once: who asks second is told it is done. A `revision`
 * ties the step to what its caller read: 412 once the session moved on.
 */
@Injectable()
export class ExamSessionLifeService {
  constructor(
    private readonly journal: SessionJournal,
    private readonly sessions: ExamSessionRepository,
    private readonly reader: ExamSessionReader,
    private readonly followers: SessionFollowers,
    private readonly outbox: Outbox,
  ) {}

  /** Gives every juror a grid per candidate they may judge. */
  open(actor: Actor, id: string, revision?: number): Promise<ExamSessionView> {
    return this.step(actor, { id, revision, verb: 'open' }, async ({ session, standing, now }) => {
      session.open(now);
      if (standing.missing.length > 0) throw refuse.sessionNotReady(...lacking(standing.missing));
      await this.followers.opened(actor, id);
    });
  }

  /** The jury sees its proposals once every grid is in: nobody's marks move under a decision. */
  startDeliberation(actor: Actor, id: string, revision?: number): Promise<ExamSessionView> {
    return this.step(actor, { id, revision, verb: 'deliberate' }, async ({ session, standing, now }) => {
      session.startDeliberation(now);
      const { grids, gridsSubmitted } = standing.progress;
      if (gridsSubmitted < grids) throw refuse.gridsToSubmit({ count: grids - gridsSubmitted, total: grids });
      if (standing.missing.length > 0) throw refuse.sessionNotReadyToDeliberate(...lacking(standing.missing));
      return Promise.resolve();
    });
  }

  /** Every block of every candidate decided: results are final, and what follows from them is asked in the same commit. */
  close(actor: Actor, id: string, { issueCertificates, revision }: Closing): Promise<ExamSessionView> {
    return this.step(actor, { id, revision, verb: 'close' }, async ({ session, standing, now }) => {
      session.close(now);
      const { decisionsExpected: expected, decisionsTaken: taken } = standing.progress;
      if (taken < expected) throw refuse.decisionsToTake({ count: expected - taken, total: expected });
      const { organisationId, userId: closedBy } = actor;
      await this.outbox.add(
        examSessionClosed,
        { organisationId, sessionId: id, closedBy, issueCertificates },
        { jobId: `${examSessionClosed.name}#${id}` },
      );
    });
  }

  private step(
    actor: Actor,
    { id, revision, verb }: Asked,
    work: (step: Step) => Promise<void>,
  ): Promise<ExamSessionView> {
    return this.journal.write(actor, async ({ now, record }) => {
      const session = await this.sessions.lock(actor.organisationId, id);
      requireRevision(session.revision, revision);
      const before = { ...session };
      await work({ session, standing: await this.reader.byId(actor, id), now });
      await this.sessions.save(session);
      await record(verb, id, { before, after: session });
      return this.reader.byId(actor, id);
    });
  }
}

const lacking = (missing: ExamSessionView['missing']) =>
  [
    { count: missing.length },
    missing.map(({ code, count }) => ({ pointer: '', code: `exam.missing-${code}`, params: { count } })),
  ] as const;
