import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { passwordMatches } from './passwords';
import { SignInThrottle, type Claim } from './sign-in-throttle';

/** Hashes take a processor each: more at once would only make all of them late. */
const CHECKED_AT_ONCE = 8;

/**
 * Whether a password is the right one, counting guesses and nothing else. A try is counted before it is checked, and
 * taken back when it is right: tries made at once wait for their turn, one at a time for an account from one place, so that
 * the right ones never count for wrong ones together.
 */
@Injectable()
export class PasswordCheck {
  private readonly everybody = pLimit(CHECKED_AT_ONCE);
  private readonly turns = new Map<string, pLimit.Limit>();

  constructor(private readonly throttle: SignInThrottle) {}

  /** @throws `identity.sign-in-throttled` (429) */
  passes(claim: Claim, passwordHash: string | null | undefined, password: string): Promise<boolean> {
    return this.inTurn(`${claim.email} ${claim.address}`, async () => {
      const { matches, pauseMs } = await this.everybody(async () => {
        const { pauseMs } = await this.throttle.attempt(claim);
        const matches = await passwordMatches(passwordHash, password);
        if (matches) await this.throttle.succeeded(claim);
        return { matches, pauseMs };
      });
      if (pauseMs > 0) await wait(pauseMs);
      return matches;
    });
  }

  private async inTurn<T>(key: string, task: () => Promise<T>): Promise<T> {
    const turn = this.turns.get(key) ?? pLimit(1);
    this.turns.set(key, turn);
    try {
      return await turn(task);
    } finally {
      if (turn.activeCount + turn.pendingCount === 0) this.turns.delete(key);
    }
  }
}
