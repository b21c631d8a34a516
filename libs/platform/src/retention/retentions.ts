import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock.js';
import { Transaction } from '../database/transaction';

/** Something that is kept for a while and then erased, without anybody asking. */
export interface Retention {
  /** `context.what-is-erased`. */
  readonly name: string;
  /** The same for whoever operates the server, in French: what it is, and from when its days count. */
  readonly says: string;
  /** How many days it is kept after that instant. */
  readonly days: number;
  /**
   * One statement, which erases at most `$2` of those whose instant is before `$1` and gives how many it did as `erased`.
   * It takes no row that somebody else holds, so that it can run twice at once; what has a trail is told there too.
   */
  readonly sql: string;
}

const AT_ONCE = 1_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** What is kept and for how long: contexts add theirs when the application is put together. */
@Injectable()
export class Retentions {
  private readonly rules: Retention[] = [];

  constructor(
    private readonly tx: Transaction,
    private readonly clock: Clock,
  ) {}

  /** To be called once, by each module that keeps something for a while. */
  add(...rules: readonly Retention[]): void {
    this.rules.push(...rules);
  }

  /** In the order of their names. */
  get all(): readonly Retention[] {
    return [...this.rules].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /**
   * Erases what has been kept long enough, a thousand rows per commit: a table of a million holds nobody up.
   * @param onFailure is told of a rule that could not be applied, which keeps no other from being
   * @returns how many rows of each, by name; a rule that had nothing to erase gives 0
   */
  async apply(onFailure: (name: string, error: unknown) => void, signal?: AbortSignal): Promise<Map<string, number>> {
    const told = new Map<string, number>();
    for (const rule of this.all) {
      if (signal?.aborted === true) break;
      try {
        told.set(rule.name, await this.eraseAll(rule, signal));
      } catch (error) {
        onFailure(rule.name, error);
      }
    }
    return told;
  }

  private async eraseAll(rule: Retention, signal?: AbortSignal): Promise<number> {
    let erased = 0;
    for (;;) {
      const count = await this.eraseSome(rule);
      erased += count;
      if (count < AT_ONCE || signal?.aborted === true) return erased;
    }
  }

  private async eraseSome({ name, days, sql: bare }: Retention): Promise<number> {
    // Whose it is: it obeys the walls of its context, not of this one.
    const sql = `/* ${name} */ ${bare}`;
    const before = new Date(this.clock.now().getTime() - days * DAY_MS);
    const [row] = await this.tx.acrossOrganisations('retention', () =>
      this.tx.run(() => this.tx.query<{ erased: number }>(sql, [before, AT_ONCE])),
    );
    return row?.erased ?? 0;
  }
}
