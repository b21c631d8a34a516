import { Injectable } from '@nestjs/common';
import type { SessionState } from './exam-session.contract';
import { ExamSessionRepository } from './exam-session.repository';

/** Who changes what hangs on a session takes turns: its state cannot move until the commit of the transaction under way. */
@Injectable()
export class SessionTurns {
  constructor(private readonly sessions: ExamSessionRepository) {}

  /** Alone on the session. @throws `exam.session-unknown` (404), also for a session of another organisation. */
  async take(organisationId: string, sessionId: string): Promise<SessionState> {
    return (await this.sessions.lock(organisationId, sessionId)).state;
  }
}
