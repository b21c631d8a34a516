import { RenderChild } from './render-child';
import type { RenderTask } from './render-child.entry';
import type { RenderRequest } from './render.contract';

/**
 * A process that runs Typst, kept apart: its work neither blocks the event loop of whoever asks nor fills its memory, and
 * a document that hangs or crashes it costs that document only. Started at the first task, again when it died, and
 * replaced after many documents, because Typst keeps some 40 kB of each for ever.
 */
export class RenderProcess {
  private readonly children = new Set<RenderChild>();
  private current: RenderChild | undefined;
  private lastId = 0;

  constructor(
    private readonly templatesDirectory: string,
    private readonly options: { readonly timeoutMs: number; readonly tasksPerLife: number },
  ) {}

  get load(): number {
    return this.current?.load ?? 0;
  }

  get residentBytes(): number {
    return [...this.children].reduce((sum, child) => sum + child.residentBytes, 0);
  }

  render(request: RenderRequest): Promise<Buffer | undefined> {
    return this.send({ id: ++this.lastId, kind: 'render', template: request.template, request });
  }

  async check(template: string): Promise<void> {
    await this.send({ id: ++this.lastId, kind: 'check', template });
  }

  /** Ends the process; what it had in hand fails as `renderer_stopped`. */
  async close(): Promise<void> {
    await Promise.all(
      [...this.children].map((child) => {
        child.kill();
        child.keepParentAlive(true);
        return child.ended;
      }),
    );
  }

  private send(task: RenderTask): Promise<Buffer | undefined> {
    if (this.current && this.current.given >= this.options.tasksPerLife) {
      this.current.retire();
      this.current = undefined;
    }
    if (!this.current?.isAlive) this.current = this.start();
    return this.current.send(task);
  }

  private start(): RenderChild {
    const child = new RenderChild(this.templatesDirectory, this.options.timeoutMs);
    this.children.add(child);
    void child.ended.then(() => this.children.delete(child));
    return child;
  }
}
