import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { ExamSession, ExamSessionBlock } from './exam-session.entity';
import { refuse } from './exam-session.errors';

@Injectable()
export class ExamSessionRepository {
  constructor(private readonly tx: Transaction) {}

  /** For a change of the session itself: alone on it until the commit; waits for whoever {@link hold}s it. */
  lock(organisationId: string, id: string): Promise<ExamSession> {
    return this.find(organisationId, id, 'for_no_key_update');
  }

  /**
   * For a change of what hangs on the session (candidates, teams, recusals, decisions): its state cannot move until
   * the commit, while others may hold it too.
   */
  hold(organisationId: string, id: string): Promise<ExamSession> {
    return this.find(organisationId, id, 'pessimistic_read');
  }

  async add(session: ExamSession, blockIds: readonly string[]): Promise<void> {
    await this.tx.manager.insert(ExamSession, session);
    await this.assess(session.id, blockIds);
  }

  async save(session: ExamSession): Promise<void> {
    await this.tx.manager.update(ExamSession, { id: session.id, organisationId: session.organisationId }, session);
  }

  async blockIdsOf(sessionId: string): Promise<string[]> {
    const blocks = await this.tx.manager.find(ExamSessionBlock, { where: { sessionId }, order: { blockId: 'ASC' } });
    return blocks.map((block) => block.blockId);
  }

  async replaceBlocks(sessionId: string, blockIds: readonly string[]): Promise<void> {
    await this.tx.manager.delete(ExamSessionBlock, { sessionId });
    await this.assess(sessionId, blockIds);
  }

  /** A project whose competencies would no longer be assessed if only these blocks were, with one such competency. */
  async projectsOutside(
    sessionId: string,
    blockIds: readonly string[],
  ): Promise<{ project: string; competency: string } | undefined> {
    const [row] = await this.tx.query<{ project: string; competency: string }>(
      `SELECT p.title AS project, k.code AS competency
       FROM exam.project p
       JOIN exam.project_competency pk ON pk.project_id = p.id
       JOIN catalog.assessed_competency k ON k.id = pk.competency_id
       WHERE p.session_id = $1 AND k.block_id <> ALL($2::uuid[])
       ORDER BY p.title, k.code LIMIT 1`,
      [sessionId, blockIds],
    );
    return row;
  }

  /** With its candidates and recusals; projects, teams and jury go with the session row. */
  async delete({ id, organisationId }: ExamSession): Promise<void> {
    await this.tx.query(
      'DELETE FROM exam.recusal r USING exam.candidate c WHERE c.id = r.candidate_id AND c.session_id = $1 AND c.organisation_id = $2',
      [id, organisationId],
    );
    await this.tx.query('DELETE FROM exam.candidate WHERE session_id = $1 AND organisation_id = $2', [
      id,
      organisationId,
    ]);
    await this.tx.manager.delete(ExamSession, { id, organisationId });
  }

  private async assess(sessionId: string, blockIds: readonly string[]): Promise<void> {
    await this.tx.manager.insert(
      ExamSessionBlock,
      [...new Set(blockIds)].map((blockId) => ({ sessionId, blockId })),
    );
  }

  private async find(
    organisationId: string,
    id: string,
    mode: 'for_no_key_update' | 'pessimistic_read',
  ): Promise<ExamSession> {
    const session = await this.tx.manager.findOne(ExamSession, { where: { id, organisationId }, lock: { mode } });
    if (!session) throw refuse.sessionUnknown();
    return session;
  }
}
