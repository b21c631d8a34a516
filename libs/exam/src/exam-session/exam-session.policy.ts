import { Policy } from '#identity/permission/policy.contract.js';
import type { ExamSessionView, SessionState } from './exam-session.contract';

/** What a session is made of is settled before the first grid exists. */
export const sessionPolicy = new Policy<keyof ExamSessionView['can'], SessionState>({
  setUp: { needs: 'session:write', in: ['preparing'] },
  reschedule: { needs: 'session:write', in: ['preparing', 'open'] },
  open: { needs: 'session:write', in: ['preparing'] },
  deliberate: { needs: 'session:write', in: ['open'] },
  close: { needs: 'session:close', in: ['deliberating'] },
  delete: { needs: 'session:write', in: ['preparing'] },
});
