import { newId } from '#kernel/id.js';
import type { Transaction } from '#platform/database/transaction.js';
import { aFrameworkVersion, type SavedVersion } from '#catalog/testing.js';
import { aLearner } from '#training/testing.js';
import { Candidate } from '../candidate/candidate.entity';
import { Jury, JuryMember } from '../jury/jury.entity';
import type { SessionProgress, SessionState } from './exam-session.contract';
import { ExamSession, ExamSessionBlock } from './exam-session.entity';

export interface SavedSession {
  readonly id: string;
  readonly version: SavedVersion;
  readonly blockIds: readonly string[];
  /** In the order given; so are the learners behind them. */
  readonly candidateIds: readonly string[];
  readonly learnerIds: readonly string[];
  /** In the order given: the first presides. */
  readonly memberIds: readonly string[];
}

/**
 * `await anExamSession(organisationId).withCandidates(3).judgedBy(president, juror).save(tx)`: by default on every
 * block of a published version of its own, in preparation, with nobody. Rows only: grids are opened by the application.
 */
export class ExamSessionBuilder {
  private readonly id = newId();
  private name = 'Session de novembre 2026';
  private state: SessionState = 'preparing';
  private closedAt = new Date('2026-11-19T16:00:00Z');
  private version: SavedVersion | undefined;
  private blockIds: readonly string[] | undefined;
  private newcomers = 0;
  private readonly learnerIds: string[] = [];
  private jurors: readonly string[] = [];

  constructor(private readonly organisationId: string) {}

  named(name: string): this {
    this.name = name;
    return this;
  }

  on(version: SavedVersion): this {
    this.version = version;
    return this;
  }

  assessing(...blockIds: string[]): this {
    this.blockIds = blockIds;
    return this;
  }

  withCandidates(count: number): this {
    this.newcomers = count;
    return this;
  }

  withLearners(...learnerIds: string[]): this {
    this.learnerIds.push(...learnerIds);
    return this;
  }

  /** Accounts; the first presides. */
  judgedBy(...userIds: string[]): this {
    this.jurors = userIds;
    return this;
  }

  in(state: SessionState): this {
    this.state = state;
    return this;
  }

  closedOn(instant: Date): this {
    this.closedAt = instant;
    return this.in('closed');
  }

  save(tx: Transaction): Promise<SavedSession> {
    const { id, organisationId } = this;
    return tx.run(async () => {
      const version = this.version ?? (await aFrameworkVersion(organisationId).published().save(tx));
      const blockIds = this.blockIds ?? version.blocks.map((block) => block.id);
      await tx.manager.insert(ExamSession, this.session(version, this.settled(blockIds.length)));
      await tx.manager.insert(
        ExamSessionBlock,
        blockIds.map((blockId) => ({ sessionId: id, blockId })),
      );
      const learnerIds = [...this.learnerIds];
      for (let rank = 0; rank < this.newcomers; rank += 1)
        learnerIds.push((await aLearner(organisationId).save(tx)).id);
      const learners = await tx.query<{ id: string; sort_name: string; identifiers: string }>(
        'SELECT id, sort_name, identifiers FROM training.learner_name WHERE id = ANY($1::uuid[])',
        [learnerIds],
      );
      const named = new Map(learners.map((learner) => [learner.id, learner]));
      const candidates = learnerIds.map((learnerId) =>
        Object.assign(new Candidate(), {
          id: newId(),
          organisationId,
          sessionId: id,
          learnerId,
          sortName: named.get(learnerId)?.sort_name ?? '',
          identifiers: named.get(learnerId)?.identifiers ?? '',
          accessRoute: 'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION' as const,
        }),
      );
      if (candidates.length > 0) await tx.manager.insert(Candidate, candidates);
      const members = await this.seat(tx);
      return {
        id,
        version,
        blockIds,
        learnerIds,
        candidateIds: candidates.map((candidate) => candidate.id),
        memberIds: members.map((member) => member.id),
      };
    });
  }

  private session(version: SavedVersion, progress: SessionProgress): ExamSession {
    const { id, organisationId, name } = this;
    const request = {
      frameworkVersionId: version.id,
      blockIds: [],
      name,
      startsOn: '2026-11-16',
      endsOn: '2026-11-20',
    };
    const session = ExamSession.plan(
      id,
      organisationId,
      { ...request, place: 'Lyon' },
      new Date('2026-11-01T08:00:00Z'),
    );
    const steps: SessionState[] = ['open', 'deliberating', 'closed'];
    const reached = steps.indexOf(this.state);
    if (reached >= 0) session.open(new Date('2026-11-16T08:00:00Z'), progress);
    if (reached >= 1) session.startDeliberation(new Date('2026-11-19T08:00:00Z'), progress);
    if (reached >= 2) session.close(this.closedAt, progress);
    return session;
  }

  /** What each step settles, were every grid in and every block of every candidate decided. */
  private settled(blocks: number): SessionProgress {
    const candidates = this.learnerIds.length + this.newcomers;
    const [jurors, grids, decisions] = [this.jurors.length, candidates * this.jurors.length, candidates * blocks];
    return {
      candidates,
      projects: 0,
      teams: 0,
      jurors,
      grids,
      gridsSubmitted: grids,
      decisionsExpected: decisions,
      decisionsTaken: decisions,
    };
  }

  private async seat(tx: Transaction): Promise<JuryMember[]> {
    if (this.jurors.length === 0) return [];
    const jury = Jury.first(this.organisationId, this.id);
    jury.recompose(new Date('2026-11-02T08:00:00Z'));
    await tx.manager.insert(Jury, jury);
    const members = this.jurors.map((userId, position) => {
      const member = JuryMember.of(jury, userId);
      const president = position === 0;
      member.sitAs(
        { userId, president, quality: 'Directrice technique', company: 'Atelier Numérique', outside: true },
        position,
      );
      return member;
    });
    await tx.manager.insert(JuryMember, members);
    return members;
  }
}

export const anExamSession = (organisationId: string): ExamSessionBuilder => new ExamSessionBuilder(organisationId);
