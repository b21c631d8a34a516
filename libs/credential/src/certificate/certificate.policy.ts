import { mayUse, type Permission } from '#identity/permission/permission.contract.js';
import { Policy } from '#identity/permission/policy.contract.js';
import type { Actor } from '#kernel/actor.js';
import type { CertificateState, CertificateView, OwnCertificateView } from './certificate.contract';

/** One step of a certificate's life. */
interface Step {
  readonly from: readonly CertificateState[];
  readonly to: CertificateState;
  /** A person who has the permission, or the system once they asked for it; or the system of its own accord alone. */
  readonly by: Permission | 'system';
}

/**
 * The life of a certificate, whole: what is not here does not happen. Entities refuse by it, statements are written from
 * it, views tell it.
 */
export const CERTIFICATE_STEPS = {
  request: { from: [], to: 'pending', by: 'certificate:issue' },
  number: { from: ['pending'], to: 'numbered', by: 'system' },
  issue: { from: ['numbered'], to: 'issued', by: 'system' },
  fail: { from: ['pending', 'numbered'], to: 'failed', by: 'system' },
  /** Asked for again, from the facts of today. */
  retry: { from: ['failed'], to: 'pending', by: 'certificate:issue' },
  /** The same for one that failed with its number: it keeps it, with its date. */
  resume: { from: ['failed'], to: 'numbered', by: 'certificate:issue' },
  revoke: { from: ['issued'], to: 'revoked', by: 'certificate:revoke' },
  /** Stopped before it came out. A number given stays its own for ever; without one, nothing is left but the trail. */
  withdraw: { from: ['pending', 'numbered', 'failed'], to: 'withdrawn', by: 'system' },
} as const satisfies Record<string, Step>;
export type CertificateStep = keyof typeof CERTIFICATE_STEPS;

/** Whether the step may be taken from `state`. */
export const mayFollow = (step: CertificateStep, state: CertificateState): boolean =>
  (CERTIFICATE_STEPS[step].from as readonly CertificateState[]).includes(state);

/** Whether `actor` may take the step at all. */
export function mayBeTakenBy(step: CertificateStep, actor: Actor): boolean {
  const { by } = CERTIFICATE_STEPS[step];
  return actor.kind === 'system' || (by !== 'system' && mayUse(actor, by));
}

/** Being made: work that is under way stays with the batch that asked for it. */
export const UNDER_WAY: readonly CertificateState[] = CERTIFICATE_STEPS.fail.from;
/** Came out, and is on record for ever with its number and its file. */
export const CAME_OUT: readonly CertificateState[] = ['issued', 'revoked'];

const asPerson = ({ from, by }: { from: readonly CertificateState[]; by: Permission }) => ({ needs: by, in: from });

/** What staff may do to a certificate. */
export const certificatePolicy = new Policy<keyof CertificateView['can'], CertificateState>({
  revoke: asPerson(CERTIFICATE_STEPS.revoke),
  replace: { needs: 'certificate:issue', in: ['revoked'] },
  download: { needs: 'certificate:read', in: CAME_OUT },
});

/** What the holder may do with it: keep it, and show it to others as a proof. */
export const ownCertificatePolicy = new Policy<keyof OwnCertificateView['can'], CertificateState>({
  download: { needs: 'passport:own', in: CAME_OUT },
  present: { needs: 'passport:own', in: ['issued'] },
});
