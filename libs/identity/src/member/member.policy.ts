import { ACCOUNT_STATES, type AccountState } from '../account/account.contract';
import { Policy } from '../permission/policy.contract';
import type { MemberView } from './member.contract';

/** The way back in of a member depends on whether they ever chose a password; into a disabled account there is none. */
export const memberPolicy = new Policy<keyof MemberView['can'], AccountState>({
  setRoles: { needs: 'member:write', in: ACCOUNT_STATES },
  renewActivation: { needs: 'member:link', in: ['invited'] },
  removeSecondFactor: { needs: 'member:link', in: ['active'] },
  resetPassword: { needs: 'member:link', in: ['active'] },
});
