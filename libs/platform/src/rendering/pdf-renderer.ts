import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { RenderedDocument, RenderRequest } from './render.contract';
import { RenderError } from './render.errors';
import { RenderProcess } from './render-process';
import { Template } from './template';

export interface PdfRendererOptions {
  /** Absolute path of the directory that holds the templates. */
  readonly templatesDirectory: string;
  /** Rendering processes, started when needed. One prints about 200 documents a second; more than the cores is waste. */
  readonly processes?: number;
  /** Milliseconds a document may wait and print before its process is replaced. */
  readonly timeoutMs?: number;
  /** Documents after which a process is replaced by a new one. */
  readonly documentsPerProcess?: number;
}

/**
 * Makes archival documents (PDF/A-3a, tagged) from a template directory and a context:
 * Handlebars writes the Typst source, Typst prints it. Knows nothing of what it prints.
 *
 * @example
 * const renderer = new PdfRenderer({ templatesDirectory: '/srv/app/templates' });
 * const { pdf } = await renderer.render({ template: 'certificates/rncp-2026', title, createdAt, context });
 * await renderer.close();
 */
@Injectable()
export class PdfRenderer implements OnModuleDestroy {
  private readonly processes: RenderProcess[];
  private readonly templates = new Map<string, Template>();

  constructor(private readonly options: PdfRendererOptions) {
    const { templatesDirectory, processes = 1, timeoutMs = 60_000, documentsPerProcess = 2500 } = options;
    const life = { timeoutMs, tasksPerLife: documentsPerProcess };
    this.processes = Array.from({ length: processes }, () => new RenderProcess(templatesDirectory, life));
  }

  /** @throws RenderError; its `transient` says whether to try again */
  async render(request: RenderRequest): Promise<RenderedDocument> {
    const pdf = await this.leastBusy().render(request);
    if (!pdf) throw new RenderError('renderer_stopped', request.template);
    return { pdf };
  }

  /**
   * To be called at boot: the template prints its samples, without a warning and with its own fonts.
   * @throws RenderError `template_not_found` or `template_invalid`, with the reason
   */
  async checkTemplate(name: string): Promise<void> {
    await this.leastBusy().check(name);
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

  /** Memory held by the rendering processes, in bytes, as of their last documents. */
  get residentBytes(): number {
    return this.processes.reduce((sum, process) => sum + process.residentBytes, 0);
  }

  /** Ends the rendering processes; the next `render` starts new ones. */
  async close(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.close()));
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }

  private leastBusy(): RenderProcess {
    return this.processes.reduce((best, candidate) => (candidate.load < best.load ? candidate : best));
  }
}
