import { Injectable } from '@nestjs/common';
import { PdfRenderer } from '#platform/rendering/pdf-renderer.js';
import {
  certificateAttachment,
  CertificateDocument,
  certificateRenderContext,
  certificateTitle,
} from './certificate-document.contract';

/** Template new certificates are printed with; each keeps the name of its own. */
export const TEMPLATE_VERSION = 'rncp-2026';

/** Prints certificates: PDF/A-3a, tagged, with the same facts attached for machines. */
@Injectable()
export class CertificatePress {
  constructor(private readonly renderer: PdfRenderer) {}

  /**
   * Equal documents give equal bytes, whenever and wherever they are printed.
   * @throws RenderError; its `transient` tells whether trying again may help
   */
  async print(document: CertificateDocument): Promise<Buffer> {
    const { pdf } = await this.renderer.render({
      template: `certificates/${document.templateVersion}`,
      context: certificateRenderContext(document),
      title: certificateTitle(document),
      author: document.organisation.legalName,
      // Midday: the same calendar day in every French territory near UTC, and never the clock's.
      createdAt: `${document.issuedOn}T12:00:00Z`,
      qrCodes: { verification: document.verificationUrl },
      attachments: [certificateAttachment(document)],
    });
    return pdf;
  }

  /** Characters the template cannot draw, asked before a number is spent: `U+0634`. */
  unprintable(facts: Pick<CertificateDocument, 'templateVersion'>): string[] {
    const missing = this.renderer.missingGlyphs(`certificates/${facts.templateVersion}`, textOf(facts));
    return missing.map((glyph) => `U+${glyph.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
  }

  /** The template prints its own samples: asked when a worker starts, so that a broken one never meets a name. */
  check(): Promise<void> {
    return this.renderer.checkTemplate(`certificates/${TEMPLATE_VERSION}`);
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(textOf).join(' ') : '';
}
