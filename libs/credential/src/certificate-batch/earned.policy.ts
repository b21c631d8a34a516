import { Policy } from '#identity/permission/policy.contract.js';
import type { CertificateState } from '../certificate/certificate.contract';
import { CERTIFICATE_STEPS } from '../certificate/certificate.policy';
import type { EligibleCertificate } from './certificate-batch.contract';

type Verb = keyof EligibleCertificate['can'];

/** What staff may do about a certificate earned, given the one asked for on the same subject. */
export const earnedPolicy = new Policy<Verb, CertificateState | 'not-asked-for'>({
  issue: { needs: 'certificate:issue', in: ['not-asked-for', ...CERTIFICATE_STEPS.retry.from] },
  replace: { needs: 'certificate:issue', in: ['revoked'] },
});
