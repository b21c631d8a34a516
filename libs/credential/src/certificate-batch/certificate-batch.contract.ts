import { z } from 'zod';
import { verbs } from '#identity/permission/policy.contract.js';
import { id, instant, pageOf, pageQuery } from '#platform/http/common.contract.js';
import { TROUBLES } from '#platform/jobs/trouble.contract.js';
import { CERTIFICATE_KINDS, CERTIFICATE_STATES } from '../certificate/certificate.contract';

export const MENTION_OBSTACLES = [
  'registered-elsewhere',
  'registration-decision-missing',
  'certifier-missing',
  'level-missing',
  'nsf-missing',
  'signatory-missing',
  'delivery-deadline-passed',
] as const;

export const eligibleCertificate = z
  .object({
    candidateId: id,
    learnerId: id,
    holderName: z.string(),
    kind: z.enum(CERTIFICATE_KINDS),
    blockId: id.nullable(),
    blockCode: z.string().nullable(),
    title: z.string(),
    /** Certificate already asked for or issued, if any. */
    certificateId: id.nullable(),
    state: z.enum(CERTIFICATE_STATES).nullable(),
    /** Whoever may, once nothing is in `obstacles`. */
    can: verbs('issue', 'replace'),
  })
  .meta({ id: 'EligibleCertificate' });
export type EligibleCertificate = z.infer<typeof eligibleCertificate>;

/** `waiting`: not asked for yet, or failed; `revoked`: to be replaced, if somebody asks. */
export const ELIGIBLE_SHOWN = ['all', 'waiting', 'revoked'] as const;
export const eligibleQuery = pageQuery.extend({ show: z.enum(ELIGIBLE_SHOWN).default('all') });
export type EligibleQuery = z.infer<typeof eligibleQuery>;

/**
 * What closing the session earned, page by page, and what still stands in the way of the paper (STANDARDS: mandatory
 * mentions).
 */
export const eligibleCertificates = pageOf(eligibleCertificate)
  .extend({
    sessionId: id,
    obstacles: z.array(z.enum(MENTION_OBSTACLES)),
    /** How many certificates an order would ask for, in the whole session. */
    toIssue: z.number().int(),
  })
  .meta({ id: 'EligibleCertificates' });
export type EligibleCertificates = z.infer<typeof eligibleCertificates>;

/** The job resource of an issue: poll it, or follow `…/events` (server-sent events carrying this same view). */
export const certificateBatchView = z
  .object({
    id,
    sessionId: id,
    createdAt: instant,
    total: z.number().int(),
    pending: z.number().int(),
    issued: z.number().int(),
    failed: z.number().int(),
    finished: z.boolean(),
    /** What keeps its work from going on; it resumes by itself once that has passed. */
    heldUp: z.object({ trouble: z.enum(TROUBLES), since: instant }).nullable(),
  })
  .meta({ id: 'CertificateBatch' });
export type CertificateBatchView = z.infer<typeof certificateBatchView>;
export const certificateBatchList = z
  .object({ items: z.array(certificateBatchView) })
  .meta({ id: 'CertificateBatchList' });

/** Everything earned and not asked for yet; or, where `reissue` names revoked certificates, a new one for each of these alone. */
export const requestCertificatesRequest = z
  .object({ reissue: z.array(id).max(1_000).default([]) })
  .meta({ id: 'RequestCertificatesRequest' });
export type RequestCertificatesRequest = z.infer<typeof requestCertificatesRequest>;
