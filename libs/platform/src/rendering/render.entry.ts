/** Entry of the rendering process: see `PdfRenderer`, whose import of its types is also what makes the build emit it. */
import type { RenderRequest } from './render.contract';
import { RenderError, type RenderFailure } from './render.errors';
import { TypstPress } from './typst-press';

export type RenderTask =
  | { readonly kind: 'render'; readonly template: string; readonly request: RenderRequest }
  | { readonly kind: 'check'; readonly template: string };

export interface RenderAnswer {
  readonly pdf?: Uint8Array;
  readonly failure?: { readonly code: RenderFailure; readonly template: string; readonly detail?: string };
}

const [, , templatesDirectory = ''] = process.argv;
const press = new TypstPress(templatesDirectory);

// A terminal's Ctrl-C reaches the whole group: the parent decides when work in hand is over.
process.on('SIGINT', () => undefined);

export default function perform(task: RenderTask): RenderAnswer {
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
