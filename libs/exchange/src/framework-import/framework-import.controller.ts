import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { refuseCertification } from '#catalog/public.js';
import { CurrentActor, Requires } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Answers } from '#platform/http/answers.js';
import { AcceptsBody } from '#platform/http/body-limit.js';
import { CallerLanguage } from '#platform/http/caller-language.js';
import { id } from '#platform/http/common.contract.js';
import { ReadsBody } from '#platform/http/expected-input.guard.js';
import type { Language } from '#platform/http/problem.js';
import { Refuses } from '#platform/http/refuses.js';
import { MAX_SOURCE_BYTES } from '#reading/public.js';
import {
  confirmedImport,
  confirmImportRequest,
  importPreview,
  type ConfirmImportRequest,
} from './framework-import.contract';
import { refuseImport } from './framework-import.errors';
import { FrameworkImportReader } from './framework-import.reader';
import { ImportConfirmationService } from './import-confirmation.service';
import { ImportPreviewService } from './import-preview.service';
import { DocumentSent, type SentDocument } from './sent-document';

@ApiTags('Imports')
@Controller('imports')
export class FrameworkImportController {
  constructor(
    private readonly previews: ImportPreviewService,
    private readonly confirmations: ImportConfirmationService,
    private readonly reader: FrameworkImportReader,
  ) {}

  /** 5 MB of text, as JSON, with its escapes. */
  @Post()
  @AcceptsBody({ megabytes: 12, files: true })
  @ApiOperation({ summary: 'Lire un référentiel (texte RNCP ou JSON canonique) sans rien mettre au catalogue' })
  @ApiConsumes('application/json', 'multipart/form-data')
  @ReadsBody({
    schema: {
      oneOf: [
        {
          type: 'object',
          additionalProperties: false,
          required: ['text'],
          properties: {
            sourceName: { type: 'string', minLength: 1, maxLength: 200 },
            text: { type: 'string', minLength: 1, maxLength: MAX_SOURCE_BYTES },
          },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['file'],
          properties: { file: { type: 'string', format: 'binary' } },
        },
      ],
    },
  })
  @Requires('catalog:write')
  @Refuses(
    refuseImport.importBinary,
    refuseImport.importDocumentInvalid,
    refuseImport.importEmpty,
    refuseImport.importFileMissing,
    refuseImport.importJsonMalformed,
    refuseImport.importJsonUnknownFormat,
    refuseImport.importNoTable,
    refuseImport.importNotAReferentiel,
    refuseImport.importTooLarge,
    refuseImport.importTooManyLines,
    refuseImport.importTooSlow,
    refuseImport.importUndecodable,
    refuseImport.importUploadBroken,
  )
  @Answers(importPreview, { status: 201 })
  preview(@CurrentActor() actor: Actor, @DocumentSent() document: SentDocument, @CallerLanguage() language: Language) {
    return this.previews.preview(actor, document, language);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Relire ce qu’un import a compris' })
  @Requires('catalog:read')
  @Answers(importPreview)
  read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) importId: string,
    @CallerLanguage() language: Language,
  ) {
    return this.reader.preview(actor, importId, language);
  }

  @Post(':id/confirm')
  @ApiOperation({ summary: 'Faire de cet import un brouillon de référentiel ; le confirmer deux fois n’en fait qu’un' })
  @Requires('catalog:write')
  @Refuses(
    refuseCertification.certificationCodeTaken,
    refuseCertification.certificationUnknown,
    refuseCertification.registrationDaysOutOfOrder,
  )
  @Answers(confirmedImport)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) importId: string,
    @Body({ schema: confirmImportRequest }) body: ConfirmImportRequest,
  ) {
    return this.confirmations.confirm(actor, importId, body);
  }
}
