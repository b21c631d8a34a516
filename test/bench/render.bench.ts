/**
 * Certificates printed per second: Typst alone, our renderer, and pdfkit drawing a comparable page.
 *
 *   node --conditions=source -r @swc-node/register test/bench/render.bench.ts [documents per round [rounds]]
 *
 * Rounds of the contenders alternate, so that a busy machine slows all of them; each contender's best round counts.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import PDFDocument from 'pdfkit';
import { create } from 'qrcode';
import { PdfRenderer } from '#platform/rendering/pdf-renderer.js';
import type { RenderRequest } from '#platform/rendering/render.contract.js';
import { Template } from '#platform/rendering/template.js';
import { TypstPress, typstSource } from '#platform/rendering/typst-press.js';

const TEMPLATES = resolve(__dirname, '../../templates');
const TEMPLATE = 'certificates/rncp-2026';
const COUNT = Number(process.argv[2] ?? 100);
const ROUNDS = Number(process.argv[3] ?? 6);
/** As many certificates in flight as a job worker has. */
const CONCURRENCY = 16;

interface SampleContext {
  readonly certifier: Record<'legalName' | 'signatoryName' | 'signatoryTitle', string>;
  readonly certification: Record<'code' | 'title' | 'decisionOn', string>;
  readonly holder: Record<'fullName' | 'birthOn' | 'birthPlace', string>;
  readonly validatedBlocks: readonly Record<'code' | 'title' | 'validatedOn', string>[];
}

const sample = JSON.parse(
  readFileSync(join(TEMPLATES, TEMPLATE, 'sample-certification.json'), 'utf8'),
) as RenderRequest;

/** No two certificates are alike: another holder, number, address and attachment each time. */
function request(serial: number): RenderRequest {
  const { context } = sample;
  const url = `https://certificats.rivage.example/v/${(serial * 2654435761).toString(36).padStart(16, 'x')}`;
  const holder = { ...(context.holder as Record<string, string>), fullName: `Éloïse Lefèvre ${serial}` };
  const [attachment] = sample.attachments ?? [];
  return {
    ...sample,
    template: TEMPLATE,
    title: `Certificat n° ${serial}`,
    context: { ...context, holder, number: `2026-C-${serial}`, verificationUrl: url },
    qrCodes: { verification: url },
    attachments: attachment && [{ ...attachment, content: attachment.content.replace('000042', String(serial)) }],
  };
}

const FONTS = '@expo-google-fonts/libertinus-serif';
const REGULAR = require.resolve(`${FONTS}/400Regular/LibertinusSerif_400Regular.ttf`);
const SEMIBOLD = require.resolve(`${FONTS}/600SemiBold/LibertinusSerif_600SemiBold.ttf`);

/** The same words, fonts, frame, code and attachment, without any fitting, drawn line by line. */
function drawWithPdfkit(asked: RenderRequest): Promise<Buffer> {
  const { certifier, certification, holder, validatedBlocks } = asked.context as unknown as SampleContext;
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

interface Contender {
  readonly name: string;
  print(requests: readonly RenderRequest[]): Promise<void> | void;
}

async function main(): Promise<void> {
  const template = Template.load(TEMPLATES, TEMPLATE);
  const bare = NodeCompiler.create({
    workspace: template.directory,
    fontArgs: [{ fontBlobs: [...template.fontFiles] }],
  });
  const press = new TypstPress(TEMPLATES);
  const renderers = [1, 2].map((processes) => new PdfRenderer({ templatesDirectory: TEMPLATES, processes }));
  const sources = new Map<RenderRequest, string>();

  const contenders: Contender[] = [
    {
      name: 'Typst alone, sources ready',
      print(requests) {
        requests.forEach((asked, i) => {
          bare.pdf({ mainFileContent: sources.get(asked) }, { pdfStandard: 'a-3a', creationTimestamp: 1795305600 });
          if (i % 10 === 9) bare.evictCache(10);
        });
      },
    },
    { name: 'Handlebars + Typst, same process', print: (requests) => requests.forEach((asked) => press.render(asked)) },
    ...renderers.map((renderer, i) => ({
      name: `PdfRenderer, ${i + 1} process${i ? 'es' : ''}`,
      async print(requests: readonly RenderRequest[]) {
        const queue = [...requests];
        const consume = async (): Promise<void> => {
          for (let asked = queue.pop(); asked; asked = queue.pop()) await renderer.render(asked);
        };
        await Promise.all(Array.from({ length: CONCURRENCY }, consume));
      },
    })),
    {
      name: 'pdfkit, comparable page',
      async print(requests) {
        for (const asked of requests.slice(0, Math.ceil(COUNT / 5))) await drawWithPdfkit(asked);
      },
    },
  ];

  let serial = 0;
  const best = new Map<string, number>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const contender of contenders) {
      const requests = Array.from({ length: COUNT }, () => request(++serial));
      requests.forEach((asked) => sources.set(asked, typstSource(template, asked)));
      const printed = contender.name.startsWith('pdfkit') ? Math.ceil(COUNT / 5) : COUNT;
      const start = performance.now();
      await contender.print(requests);
      const each = (performance.now() - start) / printed;
      sources.clear();
      // The first round only warms up.
      if (round > 0) best.set(contender.name, Math.min(each, best.get(contender.name) ?? Infinity));
    }
  }
  await Promise.all(renderers.map((renderer) => renderer.close()));

  const yardstick = best.get('Typst alone, sources ready') ?? Number.NaN;
  console.log(`${COUNT} certificates a round, best of ${ROUNDS}, PDF/A-3a with QR code and attachment`);
  for (const [name, ms] of best) {
    const figures = [
      `${ms.toFixed(2)} ms`,
      `${(1000 / ms).toFixed(0)}/s`,
      `${((100 * yardstick) / ms).toFixed(0)} % of Typst alone`,
    ];
    console.log(`${name.padEnd(36)} ${figures.map((figure) => figure.padStart(10)).join('  ')}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
