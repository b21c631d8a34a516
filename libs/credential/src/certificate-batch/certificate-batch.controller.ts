import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Requires } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Idempotent } from '#platform/http/idempotency/idempotent.js';
import { EventStreams } from '#platform/http/event-streams.js';
import { refuseHttp } from '#platform/http/refusals.js';
import { Refuses } from '#platform/http/refuses.js';
import { refuse as refuseCertificate } from '../certificate/certificate.errors';
import { BatchProgress } from './batch-progress';
import {
  certificateBatchList,
  certificateBatchView,
  eligibleCertificates,
  eligibleQuery,
  requestCertificatesRequest,
  type EligibleQuery,
  type RequestCertificatesRequest,
} from './certificate-batch.contract';
import { CertificateBatchReader } from './certificate-batch.reader';
import { CertificateBatchService } from './certificate-batch.service';
import { EligibleCertificatesReader } from './eligible-certificates.reader';

@ApiTags('Certificats')
@Controller()
export class CertificateBatchController {
  constructor(
    private readonly reader: CertificateBatchReader,
    private readonly eligibleReader: EligibleCertificatesReader,
    private readonly batches: CertificateBatchService,
    private readonly progress: BatchProgress,
    private readonly streams: EventStreams,
  ) {}

  @ApiOperation({ summary: 'Certificats que la session close ouvre, et ce qui empêche de les émettre' })
  @Requires('certificate:read')
  @Answers(eligibleCertificates)
  @Get('exam-sessions/:id/eligible-certificates')
  eligible(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Query({ schema: eligibleQuery }) query: EligibleQuery,
  ) {
    return this.eligibleReader.page(actor, sessionId, query);
  }

  @ApiOperation({ summary: 'Lots de certificats d’une session' })
  @Requires('certificate:read')
  @Answers(certificateBatchList)
  @Get('exam-sessions/:id/certificate-batches')
  ofSession(@CurrentActor() actor: Actor, @Param('id', { schema: id }) sessionId: string) {
    return this.reader.ofSession(actor, sessionId);
  }

  @ApiOperation({ summary: 'Demande l’émission ; le lot est à suivre à l’adresse donnée par Location' })
  @Requires('certificate:issue')
  @Refuses(
    refuseCertificate.mentionsMissing,
    refuseCertificate.notReissuable,
    refuseCertificate.nothingToIssue,
    refuseCertificate.sessionNotClosed,
    'training.civil-status-unreadable',
  )
  @Answers(certificateBatchView, { status: 202 })
  @Post('exam-sessions/:id/certificate-batches')
  @Idempotent()
  async request(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: requestCertificatesRequest }) body: RequestCertificatesRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const batchId = await this.batches.request(actor, sessionId, body);
    void reply.header('location', `/api/v1/certificate-batches/${batchId}`).header('retry-after', '1');
    return this.reader.byId(actor, batchId);
  }

  @ApiOperation({ summary: 'Avancement d’un lot' })
  @Requires('certificate:read')
  @Answers(certificateBatchView)
  @Get('certificate-batches/:id')
  byId(@CurrentActor() actor: Actor, @Param('id', { schema: id }) batchId: string) {
    return this.reader.byId(actor, batchId);
  }

  @ApiOperation({ summary: 'Avancement d’un lot, en direct (server-sent events)' })
  @ApiProduces('text/event-stream')
  @Requires('certificate:read')
  @Refuses(refuseHttp.tooManyStreams)
  @Get('certificate-batches/:id/events')
  events(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) batchId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.streams.send(reply, () => this.progress.follow(actor, batchId));
  }
}
