import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { z } from 'zod';
import { escapeContext, printableText, type TemplateValue } from './escape-typst';
import { type FontFile, readFontFile } from './font-file';
import { RenderError } from './render.errors';

/**
 * `template.json` of a template directory. `fonts` lists, by family, the TTF files it may print with, as paths inside
 * installed packages; each text style of the template names all the families, so that a character found in one of them prints.
 */
const Manifest = z.strictObject({
  version: z.string().min(1),
  main: z.string().regex(/^[\w.-]+\.typ\.hbs$/),
  lang: z.string().regex(/^[a-z]{2}$/),
  fonts: z.record(z.string(), z.array(z.string()).nonempty()),
  samples: z.array(z.string()).nonempty(),
});

const TEMPLATE_NAME = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/;

/** Typst fetches `@preview/…` packages from the network: a template has none. */
const PACKAGE_IMPORT = /"@[\w-]+\//;

/** `strict` refuses an absent value that is printed, not one that a block asks about: here both are refused. */
const handlebars = Handlebars.create();
for (const name of ['each', 'if', 'unless'] as const) {
  const block = Handlebars.helpers[name];
  handlebars.registerHelper(name, function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    if (value === undefined) throw new Error(`"#${name}" not defined`);
    return block.call(this, value, options) as unknown;
  });
}

const HANDLEBARS = { noEscape: true, strict: true, knownHelpersOnly: true };

/** A template read from disk once, its Handlebars source compiled. */
export class Template {
  private readonly fill: (context: unknown) => string;
  private readonly families: Map<string, FontFile[]>;
  readonly fontFiles: readonly Buffer[];

  private constructor(
    readonly name: string,
    readonly directory: string,
    private readonly manifest: z.infer<typeof Manifest>,
  ) {
    const source = readFileSync(join(directory, manifest.main), 'utf8');
    handlebars.precompile(source, HANDLEBARS); // `compile` waits for the first use to find mistakes
    this.fill = handlebars.compile(source, HANDLEBARS);
    const files = Object.entries(manifest.fonts).map(
      ([family, paths]) => [family, paths.map((path) => readFileSync(require.resolve(path)))] as const,
    );
    this.fontFiles = files.flatMap(([, bytes]) => bytes);
    this.families = new Map(files.map(([family, bytes]) => [family, bytes.map(readFontFile)]));
  }

  /** @throws RenderError `template_not_found` or `template_invalid` */
  static load(templatesDirectory: string, name: string): Template {
    const directory = join(templatesDirectory, name);
    if (!TEMPLATE_NAME.test(name) || !existsSync(join(directory, 'template.json'))) {
      throw new RenderError('template_not_found', name);
    }
    try {
      refuseOutsideReach(directory);
      const manifest = Manifest.parse(JSON.parse(readFileSync(join(directory, 'template.json'), 'utf8')));
      return new Template(name, directory, manifest);
    } catch (error) {
      throw new RenderError('template_invalid', name, (error as Error).message);
    }
  }

  get lang(): string {
    return this.manifest.lang;
  }

  /** Names the fonts take inside a PDF. */
  get postScriptNames(): Set<string> {
    return new Set([...this.families.values()].flat().map((font) => font.postScriptName));
  }

  /** The requests the template is checked with: `{ title, createdAt, context, … }`. */
  samples(): unknown[] {
    return this.manifest.samples.map((file) => JSON.parse(readFileSync(join(this.directory, file), 'utf8')) as unknown);
  }

  /** The Typst source for a context. @throws RenderError `data_missing`, naming the key alone */
  source(context: Readonly<Record<string, TemplateValue>>): string {
    try {
      return this.fill(escapeContext(context));
    } catch (error) {
      throw new RenderError('data_missing', this.name, /^"([^"]*)" not defined/.exec((error as Error).message)?.[1]);
    }
  }

  /** Characters of the text, once each, that no font family can draw in all of its styles. */
  missingGlyphs(text: string): string[] {
    const families = [...this.families.values()];
    const draws = (character: string): boolean =>
      families.some((fonts) => fonts.every((font) => font.has(character.codePointAt(0) ?? 0)));
    return [...new Set(printableText(text))].filter((character) => !draws(character));
  }
}

/** Typst reads no further than its root directory, but follows links that lead out of it. */
function refuseOutsideReach(directory: string): void {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) throw new Error(`${entry.name} is a symbolic link`);
    if (/\.(typ|hbs)$/.test(entry.name) && PACKAGE_IMPORT.test(readFileSync(path, 'utf8'))) {
      throw new Error(`${entry.name} imports a package`);
    }
  }
}
