import PDFDocument from 'pdfkit';
import { create } from 'qrcode';
import type { RenderRequest } from '#platform/rendering/render.contract.js';

interface CertificateContext {
  readonly certifier: Record<'legalName' | 'signatoryName' | 'signatoryTitle', string>;
  readonly certification: Record<'code' | 'title' | 'decisionOn', string>;
  readonly holder: Record<'fullName' | 'birthOn' | 'birthPlace', string>;
  readonly validatedBlocks: readonly Record<'code' | 'title' | 'validatedOn', string>[];
}

const FONTS = '@expo-google-fonts/libertinus-serif';
const REGULAR = require.resolve(`${FONTS}/400Regular/LibertinusSerif_400Regular.ttf`);
const SEMIBOLD = require.resolve(`${FONTS}/600SemiBold/LibertinusSerif_600SemiBold.ttf`);

/** The yardstick: the same words, fonts, frame, code and attachment, without any fitting, drawn line by line. */
export function drawWithPdfkit(asked: RenderRequest): Promise<Buffer> {
  const { certifier, certification, holder, validatedBlocks } = asked.context as unknown as CertificateContext;
  const document = new PDFDocument({
    size: 'A4',
    margin: 65,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: 'fr',
    info: { Title: asked.title, CreationDate: new Date(asked.createdAt) },
    font: REGULAR,
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((done) => document.on('end', () => done(Buffer.concat(chunks))));
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.registerFont('regular', REGULAR).registerFont('semibold', SEMIBOLD);
  const [attachment] = asked.attachments ?? [];
  if (attachment) {
    const options = { name: attachment.name, type: attachment.mimeType, relationship: 'Data' };
    document.file(Buffer.from(attachment.content), options);
  }
  const line = (font: string, size: number, text: string, align: 'center' | 'left' = 'center'): unknown =>
    document.font(font).fontSize(size).text(text, { align }).moveDown(0.4);
  document.rect(25, 25, 545, 792).rect(30, 30, 535, 782).stroke();
  line('semibold', 15, certifier.legalName);
  line('semibold', 18, 'CERTIFICAT');
  line('regular', 11, `L’organisme certificateur ${certifier.legalName} délivre à`);
  line('semibold', 24, holder.fullName);
  line('regular', 11, `née le ${holder.birthOn} à ${holder.birthPlace}`);
  line('semibold', 20, certification.title);
  line(
    'regular',
    10,
    `enregistrée au répertoire national des certifications professionnelles (RNCP) sous le code ${certification.code} par la décision du directeur général de France compétences en date du ${certification.decisionOn}.`,
  );
  for (const block of validatedBlocks)
    line('regular', 10, `${block.code}   ${block.title}   ${block.validatedOn}`, 'left');
  line('semibold', 11, `${certifier.signatoryName}, ${certifier.signatoryTitle}`, 'left');
  const { size, data } = create(asked.qrCodes?.verification ?? '', { errorCorrectionLevel: 'M' }).modules;
  for (let i = 0; i < size * size; i++) {
    if (data[i]) document.rect(450 + (i % size) * 2.2, 680 + Math.floor(i / size) * 2.2, 2.2, 2.2);
  }
  document.fill('black').end();
  return finished;
}
