import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Certification } from './certification/certification.entity';
import { CertificationChecks } from './certification/certification.checks';
import { CertificationReader } from './certification/certification.reader';
import { CertificationRepository } from './certification/certification.repository';
import { CertificationService } from './certification/certification.service';
import { DraftWriter } from './framework-version/draft-writer';
import { FrameworkContentRepository } from './framework-version/framework-content.repository';
import { FrameworkContentService } from './framework-version/framework-content.service';
import { FrameworkDraftService } from './framework-version/framework-draft.service';
import { FrameworkVersion } from './framework-version/framework-version.entity';
import { FrameworkVersionReader } from './framework-version/framework-version.reader';
import { FrameworkVersionRepository } from './framework-version/framework-version.repository';
import { FrameworkVersionService } from './framework-version/framework-version.service';
import { CatalogReader } from './framework-version/published-version.reader';

const services = [
  CertificationReader,
  CertificationService,
  FrameworkContentService,
  FrameworkDraftService,
  FrameworkVersionReader,
  FrameworkVersionService,
  CatalogReader,
];

@Module({
  imports: [TypeOrmModule.forFeature([Certification, FrameworkVersion])],
  providers: [
    ...services,
    CertificationChecks,
    CertificationRepository,
    DraftWriter,
    FrameworkContentRepository,
    FrameworkVersionRepository,
  ],
  exports: services,
})
export class CatalogModule {}
