import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ChildPool } from '../child-pool/child-pool';
import { ChildPoolError } from '../child-pool/child-pool.error';
import type { RenderedDocument, RenderRequest } from './render.contract';
import type { RenderAnswer, RenderTask } from './render.entry';
import { RenderError } from './render.errors';
import { Template } from './template';

export interface PdfRendererOptions {
  /** Absolute path of the directory that holds the templates. */
  readonly templatesDirectory: string;
  /** Rendering processes, started when needed. One prints about 200 documents a second; more than the cores is waste. */
  readonly processes?: number;
  /** Milliseconds a document may take to print before its process is replaced. */
  readonly timeoutMs?: number;
  /** Memory its process may hold then. */
  readonly maxMegabytes?: number;
  /** Documents after which a process is replaced by a new one. */
  readonly documentsPerProcess?: number;
}

/**
 * glibc moves its mmap threshold up when a large block is freed, then scatters Typst's copies of the fonts over the heap:
 * the process grows by 0.4 to 1 MB a document. Held low it does not. What is below is taken from the kernel and given
 * back by large pieces: by small ones, a third of the system's share of printing is spent on that. Read at start-up only.
 */
const ENVIRONMENT = { MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TOP_PAD_: '67108864' };

/**
 * Makes archival documents (PDF/A-3a, tagged) from a template directory and a context:
 * Handlebars writes the Typst source, Typst prints it, in processes kept apart. Knows nothing of what it prints.
 *
 * @example
 * const renderer = new PdfRenderer({ templatesDirectory: '/srv/app/templates' });
 * const { pdf } = await renderer.render({ template: 'certificates/rncp-2026', title, createdAt, context });
 * await renderer.close();
 */
@Injectable()
export class PdfRenderer implements OnModuleDestroy {
  private readonly pool: ChildPool<RenderTask, RenderAnswer>;
  private readonly templates = new Map<string, Template>();

  constructor(private readonly options: PdfRendererOptions) {
    const { templatesDirectory, processes = 1, timeoutMs = 60_000, maxMegabytes = 1_024 } = options;
    this.pool = new ChildPool(processes, {
      entry: join(__dirname, 'render.entry'),
      argv: [templatesDirectory],
      env: ENVIRONMENT,
      timeoutMs,
      maxMegabytes,
      // Typst keeps some 40 kB of each document for ever.
      tasksPerProcess: options.documentsPerProcess ?? 2_500,
    });
  }

  /** @throws RenderError; its `transient` says whether to try again */
  async render(request: RenderRequest): Promise<RenderedDocument> {
    const { template } = request;
    const { pdf } = await this.perform({ kind: 'render', template, request });
    if (!pdf) throw new RenderError('renderer_stopped', template);
    return { pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength) };
  }

  /**
   * To be called at boot: the template prints its samples, without a warning and with its own fonts.
   * @throws RenderError `template_not_found` or `template_invalid`, with the reason
   */
  async checkTemplate(name: string): Promise<void> {
    await this.perform({ kind: 'check', template: name });
  }

  /**
   * The characters of a text, once each, that the template's fonts cannot draw: to be asked before a number is spent on
   * a name that would be refused. Empty when all print.
   */
  missingGlyphs(name: string, text: string): string[] {
    let template = this.templates.get(name);
    if (!template) this.templates.set(name, (template = Template.load(this.options.templatesDirectory, name)));
    return template.missingGlyphs(text);
  }

  /** Memory held by the rendering processes, in bytes. */
  get residentBytes(): number {
    return this.pool.residentBytes;
  }

  /** Ends the rendering processes; the next `render` starts new ones. */
  close(): Promise<void> {
    return this.pool.close();
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }

  private async perform(task: RenderTask): Promise<RenderAnswer> {
    try {
      const answer = await this.pool.run(task);
      if (!answer.failure) return answer;
      throw new RenderError(answer.failure.code, answer.failure.template, answer.failure.detail);
    } catch (error) {
      if (!(error instanceof ChildPoolError)) throw error;
      throw new RenderError(error.reason === 'timed-out' ? 'timed_out' : 'renderer_stopped', task.template);
    }
  }
}
