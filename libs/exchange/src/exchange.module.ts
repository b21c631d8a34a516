import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogModule } from '#catalog/public.js';
import { DocumentReader } from './framework-import/document-reader';
import { FrameworkImport } from './framework-import/framework-import.entity';
import { FrameworkImportReader } from './framework-import/framework-import.reader';
import { FrameworkImportRepository } from './framework-import/framework-import.repository';
import { ImportConfirmationService } from './framework-import/import-confirmation.service';
import { ImportPreviewService } from './framework-import/import-preview.service';
import { ImportRetentions } from './framework-import/import.retentions';
import { TextReader } from './framework-import/text-reader';

const services = [FrameworkImportReader, ImportConfirmationService, ImportPreviewService];

@Module({
  imports: [CatalogModule, TypeOrmModule.forFeature([FrameworkImport])],
  providers: [...services, DocumentReader, FrameworkImportRepository, ImportRetentions, TextReader],
  exports: services,
})
export class ExchangeModule {}
