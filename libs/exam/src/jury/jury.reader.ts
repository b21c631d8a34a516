import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import { Transaction } from '#platform/database/transaction.js';
import type { SessionState } from '../exam-session/exam-session.contract';
import { refuse as refuseSession } from '../exam-session/exam-session.errors';
import { SessionFollowers } from '../exam-session/session-followers';
import type { JuryView } from './jury.contract';
import { juryPolicy, outsideShareOf } from './jury.policy';

interface Row {
  state: SessionState;
  revision: number | null;
  members: Omit<JuryView['members'][number], 'grids' | 'gridsSubmitted'>[];
  recusals: JuryView['recusals'];
}

const NO_WORK = { grids: 0, gridsSubmitted: 0 };
const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

@Injectable()
export class JuryReader {
  constructor(
    private readonly tx: Transaction,
    private readonly followers: SessionFollowers,
  ) {}

  /** The jury of a session; without members, at revision 0, while none is composed. */
  async ofSession(actor: Actor, sessionId: string): Promise<JuryView> {
    const [row] = await this.tx.query<Row>(
      `SELECT s.state, j.revision,
         (SELECT coalesce(json_agg(json_build_object('id', m.id, 'userId', m.user_id, 'president', m.president,
            'quality', m.quality, 'company', m.company, 'outside', m.outside,
            'displayName', account.display_name, 'email', account.email) ORDER BY m.position, m.id), '[]')
          FROM exam.jury_member m
          JOIN identity.person account ON account.id = m.user_id
          WHERE m.jury_id = j.id) AS members,
         (SELECT coalesce(json_agg(json_build_object('id', r.id, 'memberId', r.member_id, 'candidateId', r.candidate_id,
            'candidateName', l.display_name, 'reason', r.reason,
            'recordedAt', to_char(r.recorded_at AT TIME ZONE 'UTC', ${UTC})) ORDER BY r.recorded_at, r.id), '[]')
          FROM exam.recusal r
          JOIN exam.jury_member m ON m.id = r.member_id
          JOIN exam.candidate c ON c.id = r.candidate_id
          JOIN training.learner_name l ON l.id = c.learner_id
          WHERE m.jury_id = j.id) AS recusals
       FROM exam.exam_session s LEFT JOIN exam.jury j ON j.session_id = s.id
       WHERE s.organisation_id = $1 AND s.id = $2`,
      [actor.organisationId, sessionId],
      { preparedAs: 'exam: jury of a session' },
    );
    if (!row) throw refuseSession.sessionUnknown();
    const work = await this.followers.juryWork(sessionId);
    const members = row.members.map((member) => ({ ...member, ...(work.get(member.id) ?? NO_WORK) }));
    return {
      sessionId,
      members,
      recusals: row.recusals,
      outsideShare: outsideShareOf(members),
      revision: row.revision ?? 0,
      can: juryPolicy.can(actor, row.state),
    };
  }
}
