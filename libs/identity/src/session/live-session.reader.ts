import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Role } from '#kernel/actor.js';
import { Clock } from '#kernel/clock.js';
import { Transaction } from '#platform/database/transaction.js';

const SEEN_EVERY_MINUTES = 5;
const LONGEST_TURN_MS = 1_000;

/** A session that opens something now. */
export interface LiveSession {
  readonly user_id: string;
  readonly organisation_id: string;
  readonly roles: Role[];
  /** Whether the organisation's provider opened it, and nothing but that organisation. */
  readonly by_provider: boolean;
  /** Whether it is time to write that it was seen. */
  readonly stale: boolean;
}

/**
 * Who holds a session, which every request asks. Questions that come while one is under way wait for it and are then
 * asked in one statement, as commits are grouped: many callers cost little more than one. Nothing is kept, and an answer
 * never dates from before its question: a session that ended is refused at once.
 */
@Injectable()
export class LiveSessionReader {
  private underWay: Promise<unknown> = Promise.resolve();
  private readonly questions = new DataLoader<string, LiveSession | undefined>(
    async (digests) => {
      const answered = this.live(digests);
      this.underWay = answered.catch(() => undefined);
      const sessions = await answered;
      return digests.map((digest) => sessions.get(digest));
    },
    { cache: false, batchScheduleFn: (ask) => void this.turn().then(ask) },
  );

  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
  ) {}

  /** After the question under way; one that gets no answer is not waited for as long again. */
  private turn(): Promise<void> {
    return new Promise((ask) => {
      const late = setTimeout(ask, LONGEST_TURN_MS);
      void this.underWay.then(() => {
        clearTimeout(late);
        ask();
      });
    });
  }

  /** `undefined` when the session is unknown, expired, or its organisation gave the person no role any more. */
  byDigest(digest: string): Promise<LiveSession | undefined> {
    return this.questions.load(digest);
  }

  /** Those among these that are live, by the digest of their token. */
  async live(digests: readonly string[]): Promise<Map<string, LiveSession>> {
    const ask = () =>
      this.tx.query<LiveSession & { token_hash: string }>(
        `SELECT token_hash, user_id, organisation_id, roles, by_provider,
           last_seen_at < $2::timestamptz - make_interval(mins => $3) AS stale
         FROM identity.live_session($1, $2)`,
        [[...new Set(digests)], this.clock.now(), SEEN_EVERY_MINUTES],
        { preparedAs: 'identity: live-sessions' },
      );
    // Answered by a function that sees for itself: which organisation asks is what it finds out.
    const rows = await this.tx.regardless(ask);
    return new Map(rows.map((row) => [row.token_hash, row]));
  }
}
