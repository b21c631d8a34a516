import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  certificateAttachment,
  CertificateDocument,
  certificateRenderContext,
  certificateTitle,
  frenchDate,
  numericDate,
} from './certificate-document.contract';

const TEMPLATE = resolve(__dirname, '../../../../templates/certificates/rncp-2026');
const sample = (kind: string) =>
  JSON.parse(readFileSync(join(TEMPLATE, `sample-${kind}.json`), 'utf8')) as {
    title: string;
    context: unknown;
    attachments: { content: string }[];
  };
const documentOf = (kind: string): CertificateDocument =>
  CertificateDocument.parse(JSON.parse(sample(kind).attachments[0]?.content ?? ''));
const refusals = (document: unknown): string[] =>
  CertificateDocument.safeParse(document).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('what a certificate is made from', () => {
  it.each(['certification', 'block'])('fills the sample of the template (%s)', (kind) => {
    const document = documentOf(kind);
    expect(certificateRenderContext(document)).toEqual(sample(kind).context);
    expect(certificateTitle(document)).toBe(sample(kind).title);
    expect(certificateAttachment(document)).toEqual(sample(kind).attachments[0]);
  });

  it('writes dates as French does', () => {
    expect(frenchDate('2026-11-22')).toBe('22 novembre 2026');
    expect(frenchDate('2027-08-01')).toBe('1er août 2027');
    expect(numericDate('2025-01-24')).toBe('24/01/2025');
  });

  it('agrees with the holder', () => {
    const document = documentOf('block');
    const born = (sex: 'F' | 'M') =>
      certificateRenderContext({ ...document, holder: { ...document.holder, sex } }).holder.born;
    expect([born('F'), born('M')]).toEqual(['née', 'né']);
  });

  it.each([
    ['organisation.legalName', { organisation: { legalName: ' ' } }],
    ['organisation.signatoryName', { organisation: { signatoryName: '' } }],
    ['certification.title', { certification: { title: '' } }],
    ['certification.title', { certification: { title: 'x'.repeat(801) } }],
    ['certification.decisionOn', { certification: { decisionOn: undefined } }],
    ['certification.decisionOn', { certification: { decisionOn: '2025-02-30' } }],
    ['certification.nsfCodes', { certification: { nsfCodes: [] } }],
    ['certification.level', { certification: { level: 2 } }],
    ['certification.code', { certification: { code: 'RS1234' } }],
    ['holder.birthName', { holder: { birthName: '' } }],
    ['block.competencies', { block: { competencies: [] } }],
  ])('refuses a block certificate without a sound %s', (path, change) => {
    const document = documentOf('block');
    const [key, part] = Object.entries(change)[0] as [keyof CertificateDocument, object];
    expect(refusals({ ...document, [key]: { ...(document[key] as object), ...part } })).toEqual([path]);
  });

  it('keeps the two kinds apart', () => {
    const [block, whole] = [documentOf('block'), documentOf('certification')];
    expect(refusals({ ...block, block: null })).toEqual(['block']);
    expect(refusals({ ...whole, block: block.block })).toEqual(['block']);
    expect(refusals({ ...block, validatedBlocks: whole.validatedBlocks })).toEqual(['validatedBlocks']);
  });

  it('verifies at an address of the web', () => {
    expect(refusals({ ...documentOf('block'), verificationUrl: 'javascript:alert(1)' })).toEqual(['verificationUrl']);
  });

  it('attaches equal bytes for equal facts, whatever the order they came in', () => {
    const document = documentOf('block');
    const shuffled = Object.fromEntries(Object.entries(document).reverse()) as CertificateDocument;
    expect(certificateAttachment(shuffled).content).toBe(certificateAttachment(document).content);
  });
});
