import { type DynamicModule, Module } from '@nestjs/common';
import { PdfRenderer, type PdfRendererOptions } from './pdf-renderer';

/** Gives `PdfRenderer`. */
@Module({})
export class RenderingModule {
  static forRoot(options: PdfRendererOptions): DynamicModule {
    return {
      module: RenderingModule,
      global: true,
      providers: [{ provide: PdfRenderer, useFactory: () => new PdfRenderer(options) }],
      exports: [PdfRenderer],
    };
  }
}
