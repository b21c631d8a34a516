import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Refuses } from '#platform/http/refuses.js';
import { CertificateFileService, type CertificateFile } from './certificate-file.service';
import {
  certificatePage,
  certificateQuery,
  certificateTrace,
  certificateView,
  myCertificates,
  revokeCertificateRequest,
  type CertificateQuery,
  type RevokeCertificateRequest,
} from './certificate.contract';
import { refuse } from './certificate.errors';
import { CertificateReader } from './certificate.reader';
import { CertificateService } from './certificate.service';

const download = ({ pdf, name }: CertificateFile): StreamableFile =>
  new StreamableFile(pdf, {
    type: 'application/pdf',
    disposition: `attachment; filename="${name}"`,
    length: pdf.length,
  });

@ApiTags('Certificats')
@Controller()
export class CertificateController {
  constructor(
    private readonly reader: CertificateReader,
    private readonly files: CertificateFileService,
    private readonly certificates: CertificateService,
  ) {}

  @ApiOperation({ summary: 'Certificats d’une session' })
  @Requires('certificate:read')
  @Answers(certificatePage)
  @Get('exam-sessions/:id/certificates')
  ofSession(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Query({ schema: certificateQuery }) query: CertificateQuery,
  ) {
    return this.reader.ofSession(actor, sessionId, query);
  }

  @ApiOperation({ summary: 'Un certificat' })
  @Requires('certificate:read')
  @Answers(certificateView)
  @Get('certificates/:id')
  byId(@CurrentActor() actor: Actor, @Param('id', { schema: id }) certificateId: string) {
    return this.reader.byId(actor, certificateId);
  }

  @ApiOperation({ summary: 'Du certificat aux décisions, grilles et version du référentiel' })
  @Requires('certificate:read')
  @Answers(certificateTrace)
  @Get('certificates/:id/trace')
  trace(@CurrentActor() actor: Actor, @Param('id', { schema: id }) certificateId: string) {
    return this.reader.trace(actor, certificateId);
  }

  @ApiOperation({ summary: 'Le PDF émis (PDF/A-3)' })
  @ApiProduces('application/pdf')
  @Requires('certificate:read')
  @Refuses(refuse.certificateNotIssued, refuse.fileAltered, refuse.fileMissing)
  @Get('certificates/:id/file')
  async file(@CurrentActor() actor: Actor, @Param('id', { schema: id }) certificateId: string) {
    return download(await this.files.read(actor, certificateId));
  }

  @ApiOperation({ summary: 'Révoque un certificat, avec son motif' })
  @Requires('certificate:revoke')
  @Refuses(refuse.alreadyRevoked, refuse.certificateNotIssued)
  @Answers(certificateView)
  @Post('certificates/:id/revoke')
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) certificateId: string,
    @Body({ schema: revokeCertificateRequest }) body: RevokeCertificateRequest,
  ) {
    await this.certificates.revoke(actor, certificateId, body.reason);
    return this.reader.byId(actor, certificateId);
  }

  @ApiOperation({ summary: 'Mes certificats' })
  @Requires('passport:own')
  @Answers(myCertificates)
  @Get('my/certificates')
  mine(@CurrentActor() actor: Actor) {
    return this.reader.mine(actor);
  }

  @ApiOperation({ summary: 'Le PDF d’un de mes certificats' })
  @ApiProduces('application/pdf')
  @Requires('passport:own')
  @Refuses(refuse.fileAltered, refuse.fileMissing)
  @Get('my/certificates/:id/file')
  async myFile(@CurrentActor() actor: Actor, @Param('id', { schema: id }) certificateId: string) {
    return download(await this.files.readOwn(actor, certificateId));
  }
}
