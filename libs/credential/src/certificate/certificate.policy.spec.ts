import type { Actor } from '#kernel/actor.js';
import { CERTIFICATE_STATES } from './certificate.contract';
import { CERTIFICATE_STEPS, certificatePolicy, mayFollow, ownCertificatePolicy, UNDER_WAY } from './certificate.policy';

const actorAs = (...roles: Actor['roles']): Actor => ({ kind: 'person', userId: 'u', organisationId: 'o', roles });

describe('the life of a certificate', () => {
  it('reaches every state, and leaves none but the two that are final', () => {
    const steps = Object.values(CERTIFICATE_STEPS);
    expect(new Set(steps.map(({ to }) => to))).toEqual(new Set(CERTIFICATE_STATES));
    const left = new Set(steps.flatMap(({ from }): readonly string[] => from));
    expect(CERTIFICATE_STATES.filter((state) => !left.has(state))).toEqual(['revoked', 'withdrawn']);
  });

  it('changes nothing that came out, but to revoke it', () => {
    const steps = Object.keys(CERTIFICATE_STEPS) as (keyof typeof CERTIFICATE_STEPS)[];
    expect(steps.filter((step) => mayFollow(step, 'issued'))).toEqual(['revoke']);
  });

  it('takes nothing that is under way away from the batch that asked for it', () => {
    expect(UNDER_WAY.filter((state) => mayFollow('retry', state) || mayFollow('resume', state))).toEqual([]);
  });
});

describe('what may be done to a certificate', () => {
  it('is to be revoked by an administrator while it stands, and replaced by staff once it does not', () => {
    const can = (...roles: Actor['roles']) =>
      (['issued', 'revoked', 'failed'] as const).map((state) => certificatePolicy.can(actorAs(...roles), state));
    expect(can('administrator')).toEqual([
      { revoke: true, replace: false, download: true },
      { revoke: false, replace: true, download: true },
      { revoke: false, replace: false, download: false },
    ]);
    expect(can('coordinator')[0]).toEqual({ revoke: false, replace: false, download: true });
    expect(can('juror')[0]).toEqual({ revoke: false, replace: false, download: false });
  });

  it('is, for its holder, to keep it, and to present it while it stands', () => {
    const learner = actorAs('learner');
    expect(ownCertificatePolicy.can(learner, 'issued')).toEqual({ download: true, present: true });
    expect(ownCertificatePolicy.can(learner, 'revoked')).toEqual({ download: true, present: false });
  });
});
