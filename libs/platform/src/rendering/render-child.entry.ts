/**
 * Entry of the rendering process (see `RenderChild`). It answers each task by its id, in order, and ends when its
 * parent does. `RenderChild` imports its types, which is also what makes the build emit this file.
 */
import type { RenderRequest } from './render.contract';
import { RenderError, type RenderFailure } from './render.errors';
import { TypstPress } from './typst-press';

export type RenderTask =
  | { readonly id: number; readonly kind: 'render'; readonly template: string; readonly request: RenderRequest }
  | { readonly id: number; readonly kind: 'check'; readonly template: string };

export interface RenderAnswer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  /** Memory the process holds, in bytes. */
  readonly rss: number;
  readonly failure?: { readonly code: RenderFailure; readonly template: string; readonly detail?: string };
}

const [, , templatesDirectory = ''] = process.argv;
const press = new TypstPress(templatesDirectory);

function perform(task: RenderTask): Pick<RenderAnswer, 'pdf' | 'failure'> {
  try {
    if (task.kind === 'render') return { pdf: press.render(task.request) };
    press.check(task.template);
    return {};
  } catch (error) {
    const { template } = task;
    const { code, detail } = error instanceof RenderError ? error : new RenderError('compilation_failed', template);
    return { failure: { code, template, detail } };
  }
}

process.on('message', (task: RenderTask) => {
  process.send?.({ id: task.id, ...perform(task), rss: process.memoryUsage.rss() } satisfies RenderAnswer);
});
process.on('disconnect', () => process.exit(0));
// A terminal's Ctrl-C reaches the whole group: the parent decides when work in hand is over.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
