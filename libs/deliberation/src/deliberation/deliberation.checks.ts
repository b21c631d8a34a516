import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataChecks } from '#platform/data-check/data-checks.js';

@Injectable()
export class DeliberationChecks implements OnModuleInit {
  constructor(private readonly checks: DataChecks) {}

  onModuleInit(): void {
    this.checks.addStatements(
      {
        name: 'deliberation.decisions-miscounted',
        says: 'décisions d’une session mal comptées',
        object: 'exam-session',
        sql: `SELECT session.id::text AS id, counted.taken || ' counted, ' || coalesce(known.taken, 0) || ' kept' AS detail
          FROM exam.session
          CROSS JOIN LATERAL (
            SELECT count(*) AS taken FROM deliberation.deliberation decision
            WHERE decision.session_id = session.id AND decision.sequence = 1) counted
          LEFT JOIN deliberation.first_decisions known ON known.session_id = session.id
          WHERE counted.taken <> coalesce(known.taken, 0) ORDER BY session.id`,
      },
      {
        // A decision that was overruled stays, and the next one says which: a hole would be a decision that disappeared.
        name: 'deliberation.decision-missing',
        says: 'décision disparue entre deux autres',
        object: 'candidate',
        sql: `SELECT candidate_id::text AS id, block_id || ': ' || max(sequence) || ' taken, ' || count(*) || ' kept' AS detail
          FROM deliberation.deliberation GROUP BY candidate_id, block_id HAVING max(sequence) <> count(*)
          ORDER BY candidate_id, block_id`,
      },
      {
        name: 'deliberation.closed-undecided',
        says: 'bloc sans décision dans une session close',
        object: 'candidate',
        sql: `SELECT candidate.id::text AS id, assessed.block_id::text AS detail
          FROM exam.session
          JOIN exam.candidacy candidate ON candidate.session_id = session.id
          JOIN exam.assessed_block assessed ON assessed.session_id = session.id
          WHERE session.state = 'closed'
            AND NOT EXISTS (SELECT FROM deliberation.deliberation decision
              WHERE decision.candidate_id = candidate.id AND decision.block_id = assessed.block_id)
            AND NOT EXISTS (SELECT FROM deliberation.already_held_block held
              WHERE held.candidate_id = candidate.id AND held.block_id = assessed.block_id)
            AND NOT EXISTS (SELECT FROM deliberation.owed_decision owed
              WHERE owed.candidate_id = candidate.id AND owed.block_id = assessed.block_id)
          ORDER BY candidate.id`,
      },
    );
  }
}
