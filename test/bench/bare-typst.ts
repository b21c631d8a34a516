import { resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { CertificatePress } from '#credential/public.js';
import type { StoredCertificate } from '#credential/certificate/sealed-holder.js';
import { Sealer } from '#platform/encryption/sealer.js';
import { PdfRenderer } from '#platform/rendering/pdf-renderer.js';
import type { RenderedDocument, RenderRequest } from '#platform/rendering/render.contract.js';
import { Template } from '#platform/rendering/template.js';
import { typstSource } from '#platform/rendering/typst-press.js';
import type { BenchStage } from './bench-stage';
import { elapsed } from './figures';

const TEMPLATES = resolve(__dirname, '../../templates');
const TEMPLATE = 'certificates/rncp-2026';

/** Typst's compiler alone, in this process: what printing costs when nothing is numbered, stored, marked or audited. */
export class BareTypst {
  private readonly template = Template.load(TEMPLATES, TEMPLATE);
  private readonly compiler = NodeCompiler.create({
    workspace: this.template.directory,
    fontArgs: [{ fontBlobs: [...this.template.fontFiles] }],
  });

  /** Sources are made ready before, what is printed is thrown away. @returns milliseconds */
  async print(requests: readonly RenderRequest[]): Promise<number> {
    const sources = requests.map((request) => typstSource(this.template, request));
    return elapsed(async () => {
      sources.forEach((mainFileContent, rank) => {
        this.compiler.pdf({ mainFileContent }, { pdfStandard: 'a-3a', creationTimestamp: 1_795_305_600 });
        if (rank % 10 === 9) this.compiler.evictCache(10);
      });
    });
  }
}

/** Keeps what the product asks to be printed, so that the yardsticks print the same. */
class Requests extends PdfRenderer {
  readonly asked: RenderRequest[] = [];

  override render(request: RenderRequest): Promise<RenderedDocument> {
    this.asked.push(request);
    return Promise.resolve({ pdf: Buffer.alloc(0) });
  }
}

/** What was asked to be printed of the first `limit` certificates that a session issued. */
export async function requestsOf(
  stage: BenchStage['stage'],
  sessionId: string,
  limit: number,
): Promise<readonly RenderRequest[]> {
  const rows = await stage.tx.query<StoredCertificate>(
    `SELECT id, document, holder_civil_status AS "holderCivilStatus" FROM credential.certificate
     WHERE session_id = $1 AND state = 'issued' ORDER BY number_rank LIMIT $2`,
    [sessionId, limit],
  );
  const requests = new Requests({ templatesDirectory: TEMPLATES });
  const press = new CertificatePress(requests, stage.get(Sealer));
  for (const certificate of rows) await press.print(certificate);
  return requests.asked;
}
