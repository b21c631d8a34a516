import { Policy } from '#identity/permission/policy.contract.js';
import type { VersionState } from '../certification/certification.contract';
import type { FrameworkVersionView } from './framework-version.contract';

/** Published, a version never changes any more: results point at it for ever. Retired, nothing new is set up on it. */
export const versionPolicy = new Policy<keyof FrameworkVersionView['can'], VersionState>({
  edit: { needs: 'catalog:write', in: ['draft'] },
  publish: { needs: 'catalog:write', in: ['draft'] },
  delete: { needs: 'catalog:write', in: ['draft'] },
  retire: { needs: 'catalog:write', in: ['published'] },
  assess: { needs: 'session:write', in: ['published'] },
});
