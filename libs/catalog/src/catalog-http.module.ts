import { Module } from '@nestjs/common';
import { CatalogModule } from './catalog.module';
import { CertificationController } from './certification/certification.controller';
import { FrameworkVersionController } from './framework-version/framework-version.controller';

@Module({
  imports: [CatalogModule],
  controllers: [CertificationController, FrameworkVersionController],
})
export class CatalogHttpModule {}
