import { Injectable } from '@nestjs/common';
import { Sealer } from '#platform/encryption/sealer.js';
import { PdfRenderer } from '#platform/rendering/pdf-renderer.js';
import {
  certificateAttachment,
  certificateRenderContext,
  certificateTitle,
  unfitFacts,
} from './certificate-document.contract';
import type { CertificateFailure } from './certificate.contract';
import { type LegibleFacts, openHolder, type StoredCertificate } from './sealed-holder';

/** Template new certificates are printed with; each keeps the name of its own. */
export const TEMPLATE_VERSION = 'rncp-2026';

/**
 * Prints certificates: PDF/A-3a, tagged, with the same facts attached for machines. Nobody else opens the civil status
 * of their holders.
 */
@Injectable()
export class CertificatePress {
  constructor(
    private readonly renderer: PdfRenderer,
    private readonly sealer: Sealer,
  ) {}

  /**
   * Equal documents give equal bytes, whenever and wherever they are printed.
   * @throws RenderError; its `transient` tells whether trying again may help
   */
  async print(certificate: StoredCertificate): Promise<Buffer> {
    const document = openHolder(this.sealer, certificate);
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

  /**
   * Why no certificate can be printed from these facts, asked before a number is spent: the places of those that are
   * unfit, or the characters that the template cannot draw (`U+0634`).
   */
  obstacle(certificate: StoredCertificate<LegibleFacts>, issuedOn: string): CertificateFailure | undefined {
    const facts = openHolder(this.sealer, certificate);
    const places = unfitFacts(facts, issuedOn);
    if (places.length > 0) return { code: 'facts-unfit', params: { places } };
    const missing = this.renderer.missingGlyphs(`certificates/${facts.templateVersion}`, textOf(facts));
    const characters = missing.map((glyph) => `U+${glyph.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
    return characters.length > 0 ? { code: 'missing-glyphs', params: { characters } } : undefined;
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
