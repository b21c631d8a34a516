/**
 * Entry of the rendering process (see `RenderChild`). It answers each task by its id, in order, and ends when its
 * parent does.
 */
import { RenderError } from './render.errors';
import type { RenderAnswer, RenderTask } from './render-child';
import { TypstPress } from './typst-press';

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
