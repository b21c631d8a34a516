import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { SealError, Sealer } from '#platform/encryption/sealer.js';
import { refuse } from './learner.errors';

const civilStatus = z.object({
  /** `YYYY-MM-DD`. */
  bornOn: z.string(),
  birthPlace: z.string(),
  sex: z.enum(['F', 'M']),
});

/** What the database holds of a learner in a sealed form only. Names stay legible: lists are sorted and searched by them. */
export type CivilStatus = z.infer<typeof civilStatus>;

/** The rest of what is known of a learner. */
export function withoutCivilStatus<T extends Partial<CivilStatus>>(facts: T): Omit<T, keyof CivilStatus> {
  const { bornOn: _bornOn, birthPlace: _birthPlace, sex: _sex, ...rest } = facts;
  return rest;
}

/** Seals and opens the civil status of learners; sealed for one, it does not open for another. */
@Injectable()
export class CivilStatuses {
  constructor(private readonly sealer: Sealer) {}

  /** @param facts may hold more: only the civil status is taken */
  seal(learnerId: string, facts: CivilStatus): string {
    return this.sealer.sealJson(civilStatus.parse(facts), contextOf(learnerId));
  }

  /** @throws SealError when the keys are not those that sealed it, or the row was tampered with. */
  open(learnerId: string, sealed: string): CivilStatus {
    return civilStatus.parse(this.sealer.openJson(sealed, contextOf(learnerId)));
  }

  /** Undefined when the keys of this installation do not open it, or not for this learner. */
  openIfReadable(learnerId: string, sealed: string): CivilStatus | undefined {
    try {
      return this.open(learnerId, sealed);
    } catch (error) {
      if (error instanceof SealError || error instanceof z.ZodError) return undefined;
      throw error;
    }
  }

  /**
   * Seals again what these facts correct; what they do not name stays, and the seal too when they correct nothing. Named
   * whole, it replaces one that does not open.
   * @throws `training.civil-status-unreadable` (409)
   */
  correct(learnerId: string, sealed: string, facts: Partial<CivilStatus>): string {
    const corrected = civilStatus.partial().parse(facts);
    if (Object.values(corrected).every((fact) => fact === undefined)) return sealed;
    const before = this.openIfReadable(learnerId, sealed);
    const whole = civilStatus.safeParse(before ? { ...before, ...corrected } : corrected);
    if (!whole.success) throw refuse.civilStatusUnreadable({ count: 1 });
    return isDeepStrictEqual(before, whole.data) ? sealed : this.seal(learnerId, whole.data);
  }
}

const contextOf = (learnerId: string): string => `learner:${learnerId}`;
