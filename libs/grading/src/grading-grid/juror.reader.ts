import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import type { JurorSession, jurorSessionList } from './grading-grid.contract';
import { JUROR_SESSIONS, type JurorSessionRow, jurorSessionOf } from './juror-session.sql';

@Injectable()
export class JurorReader {
  constructor(private readonly tx: Transaction) {}

  /** Sessions whose jury one sits in, the latest first. */
  async sessions(actor: Actor): Promise<z.infer<typeof jurorSessionList>> {
    const rows = await this.tx.query<JurorSessionRow>(`${JUROR_SESSIONS} ORDER BY s.starts_on DESC, s.id`, [
      actor.userId,
      actor.organisationId,
    ]);
    return { items: rows.map((row): JurorSession => jurorSessionOf(row)) };
  }
}
