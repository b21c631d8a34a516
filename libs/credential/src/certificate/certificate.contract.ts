import { z } from 'zod';
import { verbs } from '#identity/permission/policy.contract.js';
import { day, id, instant, paragraph, pageOf, pageQuery } from '#platform/http/common.contract.js';

export const CERTIFICATE_KINDS = ['block', 'certification'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];
export const CERTIFICATE_STATES = ['pending', 'numbered', 'issued', 'failed', 'revoked', 'withdrawn'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** Why a certificate could not be made: what staff may mend is named. */
export const certificateFailure = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('delivery-deadline-passed'), params: z.object({}) }),
    /** JSON pointers into the facts. */
    z.object({ code: z.literal('facts-unfit'), params: z.object({ places: z.array(z.string()) }) }),
    /** Code points, as `U+0634`. */
    z.object({ code: z.literal('missing-glyphs'), params: z.object({ characters: z.array(z.string()) }) }),
    z.object({
      code: z.literal('not-printed'),
      params: z.object({ reason: z.string(), detail: z.string().nullable() }),
    }),
    z.object({ code: z.literal('attempts-used-up'), params: z.object({}) }),
  ])
  .meta({ id: 'CertificateFailure' });
export type CertificateFailure = z.infer<typeof certificateFailure>;

export const certificateView = z
  .object({
    id,
    kind: z.enum(CERTIFICATE_KINDS),
    state: z.enum(CERTIFICATE_STATES),
    /** Like `2026-000042`; null until allocated. */
    number: z.string().nullable(),
    holderName: z.string(),
    learnerId: id,
    certificationCode: z.string(),
    certificationTitle: z.string(),
    blockCode: z.string().nullable(),
    blockTitle: z.string().nullable(),
    sessionId: id,
    sessionName: z.string(),
    issuedOn: day.nullable(),
    verificationCode: z.string(),
    verificationUrl: z.string(),
    sha256: z.string().nullable(),
    fileSize: z.number().int().nullable(),
    failure: certificateFailure.nullable(),
    revokedAt: instant.nullable(),
    revocationReason: z.string().nullable(),
    can: verbs('revoke', 'replace', 'download'),
  })
  .meta({ id: 'Certificate' });
export type CertificateView = z.infer<typeof certificateView>;

/** As its holder sees it. `present`: it stands as a proof. */
export const ownCertificateView = certificateView
  .extend({ can: verbs('download', 'present') })
  .meta({ id: 'OwnCertificate' });
export type OwnCertificateView = z.infer<typeof ownCertificateView>;
export const certificateQuery = pageQuery.extend({ state: z.enum(CERTIFICATE_STATES).optional() });
export type CertificateQuery = z.infer<typeof certificateQuery>;
export const certificatePage = pageOf(certificateView).meta({ id: 'CertificatePage' });
export type CertificatePage = z.infer<typeof certificatePage>;
export const myCertificates = z.object({ items: z.array(ownCertificateView) }).meta({ id: 'MyCertificates' });

export const revokeCertificateRequest = z
  .object({ reason: paragraph(1_000).min(5, { error: 'credential.reason-too-short' }) })
  .meta({ id: 'RevokeCertificateRequest' });
export type RevokeCertificateRequest = z.infer<typeof revokeCertificateRequest>;

/** From the paper back to what it rests on. */
export const certificateTrace = z
  .object({
    certificate: certificateView,
    templateVersion: z.string(),
    frameworkVersion: z.object({ id, number: z.number().int(), label: z.string() }),
    decisions: z.array(
      z.object({
        id,
        blockCode: z.string(),
        outcome: z.string(),
        rule: z.string(),
        reason: z.string().nullable(),
        decidedBy: z.string(),
        decidedAt: instant,
      }),
    ),
    grids: z.array(z.object({ id, jurorName: z.string(), submittedAt: instant.nullable() })),
  })
  .meta({ id: 'CertificateTrace' });
export type CertificateTrace = z.infer<typeof certificateTrace>;
