import { Injectable } from '@nestjs/common';
import { Transaction } from '#platform/database/transaction.js';
import { displayNameSql } from '#training/public.js';
import { refuse as refuseSession } from '../exam-session/exam-session.errors';
import type { JuryView } from './jury.contract';

interface Row {
  revision: number | null;
  members: JuryView['members'];
  recusals: JuryView['recusals'];
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

@Injectable()
export class JuryReader {
  constructor(private readonly tx: Transaction) {}

  /** The jury of a session; without members, at revision 0, while none is composed. */
  async ofSession(organisationId: string, sessionId: string): Promise<JuryView> {
    const [row] = await this.tx.query<Row>(
      `SELECT j.revision,
         (SELECT coalesce(json_agg(json_build_object('id', m.id, 'userId', m.user_id, 'president', m.president,
            'quality', m.quality, 'company', m.company, 'outside', m.outside,
            'displayName', account.display_name, 'email', account.email,
            'grids', grids.opened, 'gridsSubmitted', grids.submitted) ORDER BY m.position, m.id), '[]')
          FROM jury_member m
          JOIN user_account account ON account.id = m.user_id
          CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE g.state <> 'withdrawn') AS opened,
              count(*) FILTER (WHERE g.state = 'submitted') AS submitted
            FROM grading_grid g WHERE g.member_id = m.id) grids
          WHERE m.jury_id = j.id) AS members,
         (SELECT coalesce(json_agg(json_build_object('id', r.id, 'memberId', r.member_id, 'candidateId', r.candidate_id,
            'candidateName', ${displayNameSql('l')}, 'reason', r.reason,
            'recordedAt', to_char(r.recorded_at AT TIME ZONE 'UTC', ${UTC})) ORDER BY r.recorded_at, r.id), '[]')
          FROM recusal r
          JOIN jury_member m ON m.id = r.member_id
          JOIN candidate c ON c.id = r.candidate_id
          JOIN learner l ON l.id = c.learner_id
          WHERE m.jury_id = j.id) AS recusals
       FROM exam_session s LEFT JOIN jury j ON j.session_id = s.id
       WHERE s.organisation_id = $1 AND s.id = $2`,
      [organisationId, sessionId],
    );
    if (!row) throw refuseSession.sessionUnknown();
    const { members, recusals } = row;
    const outside = members.filter((member) => member.outside).length;
    const outsideShare = members.length === 0 ? 0 : outside / members.length;
    return { sessionId, members, recusals, outsideShare, revision: row.revision ?? 0 };
  }
}
