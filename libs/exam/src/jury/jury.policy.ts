import { Policy } from '#identity/permission/policy.contract.js';
import type { Role } from '#kernel/actor.js';
import type { SessionState } from '../exam-session/exam-session.contract';
import type { JuryView } from './jury.contract';

/** Composed while its session is prepared; at work, it may still lose a juror for a candidate, and gain a substitute. */
export const juryPolicy = new Policy<keyof JuryView['can'], SessionState>({
  compose: { needs: 'session:write', in: ['preparing'] },
  recuse: { needs: 'session:write', in: ['preparing', 'open'] },
  substitute: { needs: 'session:write', in: ['open'] },
});

/** Who may be given a seat: people the organisation knows as jurors or staff. */
export const maySit = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'juror' || role === 'coordinator' || role === 'administrator');

/** Share of members who come from outside, 0–1; 0 while there is nobody. */
export function outsideShareOf(members: readonly { readonly outside: boolean }[]): number {
  return members.length === 0 ? 0 : members.filter(({ outside }) => outside).length / members.length;
}
