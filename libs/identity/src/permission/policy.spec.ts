import type { Actor, Role } from '#kernel/actor.js';
import { Policy, verbs } from './policy.contract';

type State = 'open' | 'closed';

const policy = new Policy<'edit' | 'correct', State>({
  edit: { needs: 'session:write', in: ['open'] },
  correct: { needs: ['deliberation:decide', 'deliberation:correct'], in: ['open', 'closed'] },
});

const actor = (role: Role, scopes?: string[]): Actor => ({
  kind: scopes ? 'api-key' : 'person',
  userId: 'u',
  organisationId: 'o',
  roles: [role],
  ...(scopes && { scopes }),
});

describe('a policy', () => {
  it('lets a thing be changed in the states of the rule only', () => {
    expect(policy.allows('edit', 'open')).toBe(true);
    expect(policy.allows('edit', 'closed')).toBe(false);
  });

  it('tells, verb by verb, what somebody may do: every permission asked, and the state', () => {
    expect(policy.can(actor('administrator'), 'open')).toEqual({ edit: true, correct: true });
    expect(policy.can(actor('administrator'), 'closed')).toEqual({ edit: false, correct: true });
    expect(policy.can(actor('coordinator'), 'open')).toEqual({ edit: true, correct: false });
    expect(policy.can(actor('juror'), 'open')).toEqual({ edit: false, correct: false });
  });

  it('holds a key to its scopes', () => {
    expect(policy.can(actor('administrator', ['deliberation:decide']), 'open')).toEqual({
      edit: false,
      correct: false,
    });
  });

  it('says in its view nothing but its verbs', () => {
    expect(verbs('edit').parse({ edit: true, correct: true })).toEqual({ edit: true });
    expect(verbs('edit', 'correct').safeParse({ edit: true }).success).toBe(false);
  });
});
