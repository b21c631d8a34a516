import type { TemplateValue } from './escape-typst';

/** A file carried inside the PDF (PDF/A-3), for machines. */
export interface Attachment {
  /** File name shown by readers, e.g. `certificat.json`. */
  readonly name: string;
  readonly mimeType: string;
  /** What the file is to the page: the data it was made from, its source, the same thing in another form, or more. */
  readonly relationship: 'data' | 'source' | 'alternative' | 'supplement';
  readonly description: string;
  /** Text, kept character for character (UTF-8). */
  readonly content: string;
}

/** Everything a document is made from: equal requests give byte-identical files. */
export interface RenderRequest {
  /** Directory of the template under the templates directory, e.g. `certificates/rncp-2026`. */
  readonly template: string;
  readonly context: Readonly<Record<string, TemplateValue>>;
  /** Title in the metadata, which screen readers announce. */
  readonly title: string;
  readonly author?: string;
  /** ISO 8601 instant written as the creation date, to the second. Never the clock: a document made again is the same. */
  readonly createdAt: string;
  /** Texts to turn into QR codes; the template finds their images in `qr-codes`, by name. */
  readonly qrCodes?: Readonly<Record<string, string>>;
  readonly attachments?: readonly Attachment[];
}

export interface RenderedDocument {
  /** PDF/A-3a, tagged. */
  readonly pdf: Buffer;
}
