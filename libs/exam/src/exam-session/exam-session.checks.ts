import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataChecks } from '#platform/data-check/data-checks.js';

/** Each step a session has taken, with the verb that the trail says of it. */
const STEPS = `(VALUES ('open', 1), ('deliberate', 2), ('close', 3)) AS step (verb, rank)`;
const RANK = `array_position(ARRAY['preparing', 'open', 'deliberating', 'closed'], session.state) - 1`;

@Injectable()
export class ExamSessionChecks implements OnModuleInit {
  constructor(private readonly checks: DataChecks) {}

  onModuleInit(): void {
    this.checks.addStatements({
      name: 'exam.step-without-trail',
      says: 'étape de session sans trace dans la piste d’audit',
      object: 'exam-session',
      sql: `SELECT session.id::text AS id, step.verb AS detail
        FROM exam.exam_session session CROSS JOIN ${STEPS}
        WHERE step.rank <= ${RANK} AND NOT EXISTS (
          SELECT FROM platform.trail entry WHERE entry.organisation_id = session.organisation_id
            AND entry.object_type = 'exam-session' AND entry.object_id = session.id::text AND entry.verb = step.verb)
        ORDER BY session.id, step.rank`,
    });
  }
}
