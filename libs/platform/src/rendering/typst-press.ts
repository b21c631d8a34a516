import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { escapeTypst, type TemplateValue, typstString } from './escape-typst';
import { qrCodeSvg } from './qr-code';
import type { RenderRequest } from './render.contract';
import { RenderError } from './render.errors';
import { Template } from './template';

/** Typst remembers what it laid out: results unused for ten rounds of ten documents are forgotten. */
const DOCUMENTS_PER_ROUND = 10;
const ROUNDS_KEPT = 10;

interface Diagnostic {
  readonly message: string;
}

const Sample = z.looseObject({ title: z.string(), createdAt: z.string(), context: z.record(z.string(), z.json()) });

/** Renders documents one after the other, synchronously. Lives in the rendering process: see `PdfRenderer`. */
export class TypstPress {
  private readonly loaded = new Map<string, { template: Template; compiler: NodeCompiler }>();
  private printed = 0;

  constructor(private readonly templatesDirectory: string) {}

  /** @throws RenderError */
  render(request: RenderRequest): Buffer {
    const { template, compiler } = this.open(request.template);
    const mainFileContent = typstSource(template, request);
    try {
      return compiler.pdf({ mainFileContent }, pdfOptions(request));
    } catch (error) {
      throw refusal(template, request, error);
    } finally {
      if (++this.printed % DOCUMENTS_PER_ROUND === 0) compiler.evictCache(ROUNDS_KEPT);
    }
  }

  /**
   * The template prints each of its samples, without a warning and with its own fonts only.
   * @throws RenderError `template_not_found` or `template_invalid`, with Typst's diagnostics
   */
  check(name: string): void {
    const { template, compiler } = this.open(name);
    for (const sample of template.samples()) {
      const request = { ...Sample.parse(sample), template: name } as RenderRequest;
      const invalid = (detail: string): RenderError => new RenderError('template_invalid', name, detail);
      const mainFileContent = typstSource(template, request);
      const compilation = compiler.compile({ mainFileContent });
      const diagnostics = (compilation.takeError() ?? compilation.takeWarnings())?.shortDiagnostics as
        Diagnostic[] | undefined;
      if (diagnostics) throw invalid(diagnostics.map(({ message }) => message).join('; '));
      const strangers = foreignFonts(this.render(request), template.postScriptNames);
      if (strangers.length > 0) throw invalid(`fonts of this machine, not of the template: ${strangers.join(', ')}`);
    }
  }

  private open(name: string): { template: Template; compiler: NodeCompiler } {
    let entry = this.loaded.get(name);
    if (!entry) {
      const template = Template.load(this.templatesDirectory, name);
      const fontArgs = [{ fontBlobs: [...template.fontFiles] }];
      entry = { template, compiler: NodeCompiler.create({ workspace: template.directory, fontArgs }) };
      this.loaded.set(name, entry);
    }
    return entry;
  }
}

const pdfOptions = (request: RenderRequest): { pdfStandard: string; creationTimestamp: number } => ({
  pdfStandard: 'a-3a',
  creationTimestamp: Math.floor(Date.parse(request.createdAt) / 1000),
});

/** What no template may forget (title, language, no font from elsewhere), then the template itself. */
export function typstSource(template: Template, request: RenderRequest): string {
  const author = request.author === undefined ? '' : `author: "${escapeTypst(request.author)}", `;
  const qrCodes = Object.entries(request.qrCodes ?? {}).map(
    ([name, text]) => `${typstString(name)}: bytes(${typstString(qrCodeSvg(text))}), `,
  );
  const attachments = (request.attachments ?? []).map(
    (file) =>
      `#pdf.attach(${typstString(file.name)}, bytes(${typstString(file.content)}), ` +
      `mime-type: ${typstString(file.mimeType)}, relationship: "${file.relationship}", ` +
      `description: ${typstString(file.description)})\n`,
  );
  return [
    `#set document(title: "${escapeTypst(request.title)}", ${author}date: auto)\n`,
    `#set text(lang: "${template.lang}", fallback: false)\n`,
    `#let qr-codes = (${qrCodes.length > 0 ? qrCodes.join('') : ':'})\n`,
    ...attachments,
    template.source(request.context),
  ].join('');
}

/** Typst quotes the text it could not print, so its message is dropped and the characters at fault are looked up again. */
function refusal(template: Template, request: RenderRequest, error: unknown): RenderError {
  const { message = '' } = error as { message?: string };
  if (!message.includes('could not be displayed')) return new RenderError('compilation_failed', template.name);
  const missing = template.missingGlyphs(texts(request.context).join(' ')).map(codePointName).sort();
  return new RenderError('missing_glyphs', template.name, missing.join(' ') || undefined);
}

const texts = (value: TemplateValue): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const foreignFonts = (pdf: Buffer, own: ReadonlySet<string>): string[] => {
  const embedded = [...pdf.toString('latin1').matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/]+)/g)].map(
    ([, name = '']) => name,
  );
  return [...new Set(embedded)].filter((name) => ![...own].some((ours) => name.startsWith(ours)));
};
