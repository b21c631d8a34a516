import { refusals } from './domain-error';

/** The prefix is the one clients have always branched on. */
export const refuseRevision = refusals('http', { stale: { kind: 'stale' } });

/**
 * Refuses a write made on an older reading.
 * @param expected `undefined` when the caller tied the write to no reading.
 * @throws `http.stale` when the revision moved on.
 */
export function requireRevision(current: number, expected: number | undefined): void {
  if (expected !== undefined && current !== expected) throw refuseRevision.stale();
}
