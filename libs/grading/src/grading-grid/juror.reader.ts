import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuseSession } from '#exam/public.js';
import type { JurorSession, jurorSessionList } from './grading-grid.contract';

interface SessionRow {
  id: string;
  name: string;
  certification_title: string;
  starts_on: string;
  ends_on: string;
  place: string;
  state: JurorSession['state'];
  president: boolean;
  grids: number;
  grids_submitted: number;
  grids_withdrawn: number;
}

/** A grid one was relieved of is no longer to be filled: it counts apart. */
const SESSIONS = `
  SELECT s.id, s.name, v.certification_title, s.starts_on, s.ends_on, s.place, s.state, m.president,
    coalesce(work.grids, 0) AS grids, coalesce(work.submitted, 0) AS grids_submitted,
    coalesce(work.withdrawn, 0) AS grids_withdrawn
  FROM exam.juror m
  JOIN exam.session s ON s.id = m.session_id
  JOIN catalog.version v ON v.id = s.framework_version_id
  LEFT JOIN grading.juror_work work ON work.member_id = m.id
  WHERE m.user_id = $1 AND m.organisation_id = $2`;

@Injectable()
export class JurorReader {
  constructor(private readonly tx: Transaction) {}

  /** Sessions whose jury one sits in, the latest first. */
  async sessions(actor: Actor): Promise<z.infer<typeof jurorSessionList>> {
    const rows = await this.tx.query<SessionRow>(`${SESSIONS} ORDER BY s.starts_on DESC, s.id`, [
      actor.userId,
      actor.organisationId,
    ]);
    return { items: rows.map(viewOf) };
  }

  /** @throws `exam.session-unknown` (404), also for a session whose jury one does not sit in. */
  async session(actor: Actor, sessionId: string): Promise<JurorSession> {
    const [row] = await this.tx.query<SessionRow>(`${SESSIONS} AND s.id = $3`, [
      actor.userId,
      actor.organisationId,
      sessionId,
    ]);
    if (!row) throw refuseSession.sessionUnknown();
    return viewOf(row);
  }
}

const viewOf = (row: SessionRow): JurorSession => ({
  id: row.id,
  name: row.name,
  certificationTitle: row.certification_title,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  place: row.place,
  state: row.state,
  president: row.president,
  grids: row.grids,
  gridsSubmitted: row.grids_submitted,
  gridsWithdrawn: row.grids_withdrawn,
});
