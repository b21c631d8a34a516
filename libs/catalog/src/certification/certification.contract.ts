import { z } from 'zod';
import { day, id, line, pageOf, pageQuery, searchWords } from '#platform/http/common.contract.js';

export const VERSION_STATES = ['draft', 'published', 'retired'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** RNCP or RS number, as France compétences prints it. */
export const certificationCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^(RNCP|RS)\d{1,6}$/, { error: 'catalog.certification-code-malformed' });

/** NSF specialty: three digits, sometimes a letter for the function. */
export const nsfCode = z
  .string()
  .trim()
  .regex(/^\d{3}[a-z]?$/, { error: 'catalog.nsf-code-malformed' });

const facts = z.object({
  code: certificationCode,
  title: line(800),
  /** Level of qualification 3–8 (décret n° 2019-14); null for an RS certification. */
  level: z.number().int().min(3).max(8).nullable(),
  nsfCodes: z.array(nsfCode).max(3),
  registrationDecidedOn: day.nullable(),
  registrationEndsOn: day.nullable(),
  /** Last day a certificate may be issued; null when the register says none. */
  deliveryDeadlineOn: day.nullable(),
  certifierName: line(200),
});

export const createCertificationRequest = facts.meta({ id: 'CreateCertificationRequest' });
export type CreateCertificationRequest = z.infer<typeof createCertificationRequest>;

export const editCertificationRequest = facts.omit({ code: true }).partial().meta({ id: 'EditCertificationRequest' });
export type EditCertificationRequest = z.infer<typeof editCertificationRequest>;

export const versionSummary = z
  .object({
    id,
    number: z.number().int(),
    label: z.string(),
    state: z.enum(VERSION_STATES),
    createdAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
    retiredAt: z.iso.datetime().nullable(),
    sourceName: z.string().nullable(),
    blockCount: z.number().int(),
    competencyCount: z.number().int(),
    criterionCount: z.number().int(),
  })
  .meta({ id: 'FrameworkVersionSummary' });
export type VersionSummary = z.infer<typeof versionSummary>;

export const certificationView = facts
  .extend({ id, revision: z.number().int(), createdAt: z.iso.datetime(), versions: z.array(versionSummary) })
  .meta({ id: 'Certification' });
export type CertificationView = z.infer<typeof certificationView>;

export const certificationQuery = pageQuery.extend({ search: searchWords.optional() });
export type CertificationQuery = z.infer<typeof certificationQuery>;

export const certificationListItem = facts
  .pick({ code: true, title: true, level: true, registrationEndsOn: true, deliveryDeadlineOn: true })
  .extend({
    id,
    draftCount: z.number().int(),
    publishedVersion: z.object({ id, number: z.number().int(), label: z.string() }).nullable(),
  })
  .meta({ id: 'CertificationListItem' });
export type CertificationListItem = z.infer<typeof certificationListItem>;
export const certificationPage = pageOf(certificationListItem).meta({ id: 'CertificationPage' });
