import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Idempotent } from '#platform/http/idempotency/idempotent.js';
import { IfMatch } from '#platform/http/etag.js';
import { Refuses } from '#platform/http/refuses.js';
import {
  certificationPage,
  certificationQuery,
  certificationView,
  createCertificationRequest,
  editCertificationRequest,
  type CertificationQuery,
  type CreateCertificationRequest,
  type EditCertificationRequest,
} from './certification.contract';
import { refuseCertification } from './certification.errors';
import { CertificationReader } from './certification.reader';
import { CertificationService } from './certification.service';

@ApiTags('Certifications')
@Controller('certifications')
export class CertificationController {
  constructor(
    private readonly certifications: CertificationService,
    private readonly reader: CertificationReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lister les certifications, par code' })
  @Requires('catalog:read')
  @Answers(certificationPage)
  list(@CurrentActor() actor: Actor, @Query({ schema: certificationQuery }) query: CertificationQuery) {
    return this.reader.page(actor, query);
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Créer une certification' })
  @Requires('catalog:write')
  @Refuses(refuseCertification.certificationCodeTaken, refuseCertification.registrationDaysOutOfOrder)
  @Answers(certificationView, { status: 201 })
  create(@CurrentActor() actor: Actor, @Body({ schema: createCertificationRequest }) body: CreateCertificationRequest) {
    return this.certifications.create(actor, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Lire une certification et ses versions de référentiel' })
  @Requires('catalog:read')
  @Answers(certificationView)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) certificationId: string) {
    return this.reader.view(actor, certificationId);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Modifier les informations d’une certification' })
  @Requires('catalog:write')
  @Refuses(refuseCertification.registrationDaysOutOfOrder)
  @Answers(certificationView)
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) certificationId: string,
    @IfMatch() revision: number,
    @Body({ schema: editCertificationRequest }) body: EditCertificationRequest,
  ) {
    return this.certifications.edit(actor, certificationId, revision, body);
  }
}
