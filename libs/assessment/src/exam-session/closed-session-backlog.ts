import { Injectable } from '@nestjs/common';
import type { MissingItem } from './exam-session.contract';

/** Tells what contexts above still owe to closed sessions: by session id, nothing for those that lack nothing. */
export type BacklogSource = (
  organisationId: string,
  sessionIds: readonly string[],
) => Promise<ReadonlyMap<string, readonly MissingItem[]>>;

/**
 * What a closed session still lacks is known up the line, where this context may not look: who knows tells here, when
 * the application is put together.
 */
@Injectable()
export class ClosedSessionBacklog {
  private readonly sources: BacklogSource[] = [];

  /** To be called once, by the module that knows. */
  listenTo(source: BacklogSource): void {
    this.sources.push(source);
  }

  async of(organisationId: string, sessionIds: readonly string[]): Promise<Map<string, MissingItem[]>> {
    const backlog = new Map<string, MissingItem[]>();
    if (sessionIds.length === 0) return backlog;
    for (const source of this.sources) {
      for (const [sessionId, items] of await source(organisationId, sessionIds)) {
        backlog.set(sessionId, [...(backlog.get(sessionId) ?? []), ...items]);
      }
    }
    return backlog;
  }
}
