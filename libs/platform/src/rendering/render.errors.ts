/**
 * - `template_not_found`: no such template directory, or it is not one.
 * - `template_invalid`: the template does not compile with its own sample, imports a package, or escapes its directory.
 * - `data_missing`: the context lacks a value the template asks for (`detail`: its key).
 * - `missing_glyphs`: a character of the context is in no font of the template (`detail`: code points as `U+XXXX`).
 * - `compilation_failed`: Typst refused the document although the template is sound.
 * - `renderer_stopped`, `timed_out`: the rendering process died or hung; trying again is right.
 */
export type RenderFailure =
  | 'template_not_found'
  | 'template_invalid'
  | 'data_missing'
  | 'missing_glyphs'
  | 'compilation_failed'
  | 'renderer_stopped'
  | 'timed_out';

/**
 * A document was not rendered. It names the template and never quotes the data: Typst's own messages do, so they are
 * neither kept nor chained as `cause`.
 */
export class RenderError extends Error {
  override readonly name = 'RenderError';

  constructor(
    readonly code: RenderFailure,
    readonly template: string,
    readonly detail?: string,
  ) {
    super(`${code}: template "${template}"${detail ? ` (${detail})` : ''}`);
  }

  /** Whether the same request may succeed later without anyone changing anything. */
  get transient(): boolean {
    return this.code === 'renderer_stopped' || this.code === 'timed_out';
  }
}
