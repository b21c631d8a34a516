import { z } from 'zod';
import { createCertificationRequest } from '#catalog/certification/certification.contract.js';
import { frameworkContent } from '#catalog/framework-version/framework-version.contract.js';
import { id, instant, line } from '#platform/http/common.contract.js';

export const IMPORT_KINDS = ['rncp', 'canonical'] as const;

/** 5 MB of UTF-8 at most; a file goes as multipart/form-data (field `file`) to the same address. */
export const previewImportRequest = z
  .object({
    sourceName: line(200).optional(),
    text: z
      .string()
      .min(1)
      .max(5 * 1024 * 1024),
  })
  .meta({ id: 'PreviewImportRequest' });

/** One thing to review: `message` says `code` and `params` in the language of the caller. */
export const importWarning = z
  .object({
    line: z.number().int(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string(),
  })
  .meta({ id: 'ImportWarning' });

/** Where an item of the tree stands in the source: `pointer` into `content`, first and last line (1-based). */
export const importPlace = z
  .object({ pointer: z.string(), firstLine: z.number().int(), lastLine: z.number().int() })
  .meta({ id: 'ImportPlace' });

export const importCounts = z
  .object({
    blocks: z.number().int(),
    competencies: z.number().int(),
    skills: z.number().int(),
    methods: z.number().int(),
    criteria: z.number().int(),
    warnings: z.number().int(),
  })
  .meta({ id: 'ImportCounts' });

/** What the document says, as the importer understands it. Nothing is in the catalogue yet. */
export const importPreview = z
  .object({
    id,
    kind: z.enum(IMPORT_KINDS),
    sourceName: z.string(),
    encoding: z.string(),
    createdAt: instant,
    confirmedAt: instant.nullable(),
    frameworkVersionId: id.nullable(),
    counts: importCounts,
    content: frameworkContent,
    places: z.array(importPlace),
    warnings: z.array(importWarning),
    sourceLines: z.array(z.string()),
    /** Certification of the same code already in the catalogue, when the document names one. */
    suggestedCertification: z.object({ id, code: z.string(), title: z.string() }).nullable(),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.infer<typeof importPreview>;

/** The draft goes under an existing certification, or under one created with it. */
export const confirmImportRequest = z
  .object({
    label: line(200),
    certification: z.union([z.object({ id }), z.object({ create: createCertificationRequest })]),
  })
  .meta({ id: 'ConfirmImportRequest' });
export type ConfirmImportRequest = z.infer<typeof confirmImportRequest>;

export const confirmedImport = z
  .object({ certificationId: id, frameworkVersionId: id })
  .meta({ id: 'ConfirmedImport' });
