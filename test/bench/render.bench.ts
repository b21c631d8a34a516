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
import { PdfRenderer } from '#platform/rendering/pdf-renderer.js';
import type { RenderRequest } from '#platform/rendering/render.contract.js';
import { Template } from '#platform/rendering/template.js';
import { TypstPress, typstSource } from '#platform/rendering/typst-press.js';
import { drawWithPdfkit } from './pdfkit-certificate';

const TEMPLATES = resolve(__dirname, '../../templates');
const TEMPLATE = 'certificates/rncp-2026';
const COUNT = Number(process.argv[2] ?? 100);
const ROUNDS = Number(process.argv[3] ?? 6);
/** As many certificates in flight as a job worker has. */
const CONCURRENCY = 16;

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
