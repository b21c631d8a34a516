import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { AcceptsBody } from '#platform/http/body-limit.js';
import { id } from '#platform/http/common.contract.js';
import { Idempotent } from '#platform/http/idempotency/idempotent.js';
import { IfMatch, IfMatchWhenSent } from '#platform/http/etag.js';
import { Refuses } from '#platform/http/refuses.js';
import { FrameworkContentService } from './framework-content.service';
import { FrameworkDraftService } from './framework-draft.service';
import {
  canonicalFramework,
  createVersionRequest,
  frameworkContent,
  frameworkVersionView,
  type CreateVersionRequest,
  type FrameworkContent,
} from './framework-version.contract';
import { refuseVersion } from './framework-version.errors';
import { FrameworkVersionReader } from './framework-version.reader';
import { FrameworkVersionService } from './framework-version.service';

@ApiTags('Référentiels')
@Controller()
export class FrameworkVersionController {
  constructor(
    private readonly drafts: FrameworkDraftService,
    private readonly contents: FrameworkContentService,
    private readonly versions: FrameworkVersionService,
    private readonly reader: FrameworkVersionReader,
  ) {}

  @Post('certifications/:id/versions')
  @Idempotent()
  @ApiOperation({ summary: 'Commencer un brouillon de référentiel, vide ou copié d’une version' })
  @Requires('catalog:write')
  @Refuses(refuseVersion.versionUnknown)
  @Answers(frameworkVersionView, { status: 201 })
  start(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) certificationId: string,
    @Body({ schema: createVersionRequest }) body: CreateVersionRequest,
  ) {
    return this.drafts.start(actor, certificationId, body);
  }

  @Get('framework-versions/:id')
  @ApiOperation({ summary: 'Lire une version de référentiel en entier, avec ce qui empêche de la publier' })
  @Requires('catalog:read')
  @Answers(frameworkVersionView)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) versionId: string) {
    return this.reader.view(actor, versionId);
  }

  @Put('framework-versions/:id/content')
  @AcceptsBody({ megabytes: 12 })
  @ApiOperation({ summary: 'Enregistrer tout le contenu d’un brouillon' })
  @Requires('catalog:write')
  @Refuses(refuseVersion.itemsUnknown, refuseVersion.versionFrozen)
  @Answers(frameworkVersionView)
  save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) versionId: string,
    @IfMatch() revision: number,
    @Body({ schema: frameworkContent }) body: FrameworkContent,
  ) {
    return this.contents.save(actor, versionId, revision, body);
  }

  @Post('framework-versions/:id/publish')
  @ApiOperation({ summary: 'Publier un brouillon ; la version publiée jusque-là est archivée' })
  @Requires('catalog:write')
  @Refuses(
    refuseVersion.anotherVersionPublished,
    refuseVersion.versionAlreadyPublished,
    refuseVersion.versionAlreadyRetired,
    refuseVersion.versionIncomplete,
  )
  @Answers(frameworkVersionView)
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) versionId: string,
    @IfMatchWhenSent() revision: number | undefined,
  ) {
    return this.versions.publish(actor, versionId, revision);
  }

  @Post('framework-versions/:id/retire')
  @ApiOperation({ summary: 'Archiver la version publiée' })
  @Requires('catalog:write')
  @Refuses(refuseVersion.versionAlreadyRetired, refuseVersion.versionNotPublished)
  @Answers(frameworkVersionView)
  retire(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) versionId: string,
    @IfMatchWhenSent() revision: number | undefined,
  ) {
    return this.versions.retire(actor, versionId, revision);
  }

  @Delete('framework-versions/:id')
  @ApiOperation({ summary: 'Supprimer un brouillon' })
  @Requires('catalog:write')
  @Refuses(refuseVersion.versionFrozen)
  @AnswersNothing()
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) versionId: string,
    @IfMatchWhenSent() revision: number | undefined,
  ) {
    return this.versions.delete(actor, versionId, revision);
  }

  @Get('framework-versions/:id/canonical')
  @ApiOperation({ summary: 'Exporter une version en JSON canonique, que l’import reprend à l’identique' })
  @Requires('catalog:read')
  @Answers(canonicalFramework)
  canonical(@CurrentActor() actor: Actor, @Param('id', { schema: id }) versionId: string) {
    return this.reader.canonical(actor, versionId);
  }
}
