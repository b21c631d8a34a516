import { z } from 'zod';
import { jsonPointer } from '#platform/http/problem.js';

/** Values are checked here for what a certificate must say; how it says it is the template's. */
const text = (max: number) => z.string().trim().min(1).max(max);

const CompetencyLine = z.strictObject({ code: text(40), statement: text(4000) });

const BlockLine = z.strictObject({
  code: text(40),
  title: text(800),
  competencies: z.array(CompetencyLine).min(1),
});

/**
 * What one certificate is made from. The mandatory mentions are those France compétences asks of a parchment:
 * registration with the reference of its decision, raison sociale, exact intitulé, level of qualification
 * (décret n° 2019-14 du 8 janvier 2019) and of the EQF, NSF codes, identity, date and place, signatory.
 */
export const CertificateDocument = z
  .strictObject({
    kind: z.enum(['block', 'certification']),
    organisation: z.strictObject({
      legalName: text(255),
      commercialName: text(255).nullish(),
      signatoryName: text(200),
      signatoryTitle: text(200),
      city: text(120),
    }),
    certification: z.strictObject({
      code: z.string().regex(/^RNCP\d{1,6}$/),
      title: text(800),
      level: z.int().min(3).max(8),
      eqfLevel: z.int().min(1).max(8),
      nsfCodes: z.array(z.strictObject({ code: text(10), label: text(255).nullish() })).min(1),
      decisionOn: z.iso.date(),
      registrationEndsOn: z.iso.date().nullish(),
    }),
    block: BlockLine.nullish(),
    validatedBlocks: z
      .array(z.strictObject({ code: text(40), title: text(800), validatedOn: z.iso.date() }))
      .default([]),
    holder: z.strictObject({
      birthName: text(60),
      usualName: text(60).nullish(),
      firstNames: text(180),
      birthOn: z.iso.date(),
      birthPlace: text(120).nullish(),
      sex: z.enum(['F', 'M']),
    }),
    number: text(60),
    issuedOn: z.iso.date(),
    issuedPlace: text(120),
    verificationUrl: z.url({ protocol: /^https?$/ }).max(400),
    templateVersion: text(60),
  })
  .superRefine((document, refuse) => {
    const isBlock = document.kind === 'block';
    if (isBlock && !document.block) refuse.addIssue({ code: 'custom', path: ['block'] });
    if (!isBlock && document.block) refuse.addIssue({ code: 'custom', path: ['block'] });
    // A block certificate is a document about its block alone.
    if (isBlock && document.validatedBlocks.length > 0) {
      refuse.addIssue({ code: 'custom', path: ['validatedBlocks'] });
    }
  });

export type CertificateDocument = z.infer<typeof CertificateDocument>;

/** What a certificate says before it has a number and a date. */
export type CertificateFacts = Omit<CertificateDocument, 'number' | 'issuedOn'>;

/** Places of facts that no certificate can be made from, as JSON pointers; asked before a number is spent on them. */
export function unfitFacts(facts: CertificateFacts, issuedOn: string): string[] {
  const issues = CertificateDocument.safeParse({ ...facts, number: 'to come', issuedOn }).error?.issues ?? [];
  return issues.map(({ path }) => jsonPointer(path));
}

/**
 * What the template `certificates/rncp-2026` is filled with: every value ready to print, in French. Pure: the same
 * document always reads the same.
 */
export function certificateRenderContext(document: CertificateDocument) {
  const { organisation, certification, block, holder } = document;
  return {
    certifier: { ...organisation, commercialName: organisation.commercialName ?? null },
    certification: {
      code: certification.code,
      title: certification.title,
      level: String(certification.level),
      eqfLevel: String(certification.eqfLevel),
      nsfCodes: certification.nsfCodes.map(({ code, label }) => ({ code, label: label ?? null })),
      decisionOn: numericDate(certification.decisionOn),
      registrationEndsOn: certification.registrationEndsOn ? numericDate(certification.registrationEndsOn) : null,
    },
    block: block ?? null,
    validatedBlocks: document.validatedBlocks.map((line) => ({ ...line, validatedOn: numericDate(line.validatedOn) })),
    holder: {
      fullName: `${holder.firstNames} ${holder.birthName}`,
      usualName: holder.usualName ?? null,
      born: holder.sex === 'F' ? 'née' : 'né',
      birthOn: frenchDate(holder.birthOn),
      birthPlace: holder.birthPlace ?? null,
    },
    number: document.number,
    issuedOn: frenchDate(document.issuedOn),
    issuedPlace: document.issuedPlace,
    verificationUrl: document.verificationUrl,
    templateVersion: document.templateVersion,
  };
}

/** Title of the file, announced by screen readers. */
export function certificateTitle(document: CertificateDocument): string {
  const subject = document.block
    ? `Certificat de bloc de compétences ${document.block.code}`
    : `Certificat ${document.certification.code}`;
  return `${subject} — n° ${document.number}`;
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** `2026-11-01` → « 1er novembre 2026 » */
export function frenchDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number) as [number, number, number];
  return `${day === 1 ? '1er' : day} ${MONTHS[month - 1]} ${year}`;
}

/** `2026-11-01` → « 01/11/2026 », as France compétences writes the date of its decision. */
export const numericDate = (isoDate: string): string => isoDate.split('-').reverse().join('/');

/** The same facts for machines, carried inside the PDF: keys in the schema's order, so equal certificates are equal bytes. */
export function certificateAttachment(document: CertificateDocument) {
  return {
    name: 'certificat.json',
    mimeType: 'application/json',
    relationship: 'data',
    description: 'Données du certificat, lisibles par une machine',
    content: JSON.stringify(CertificateDocument.parse(document), null, 2),
  } as const;
}
