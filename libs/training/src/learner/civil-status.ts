import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Sealer } from '#platform/encryption/sealer.js';

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

  /** Seals again what these facts correct; what they do not name stays, and the seal too when they correct nothing. */
  correct(learnerId: string, sealed: string, facts: Partial<CivilStatus>): string {
    const corrected = civilStatus.partial().parse(facts);
    if (Object.values(corrected).every((fact) => fact === undefined)) return sealed;
    const known = this.open(learnerId, sealed);
    const after = { ...known, ...corrected };
    return isDeepStrictEqual(known, after) ? sealed : this.seal(learnerId, after);
  }
}

const contextOf = (learnerId: string): string => `learner:${learnerId}`;
