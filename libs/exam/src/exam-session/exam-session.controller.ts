import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { refuseVersion } from '#catalog/public.js';
import { CurrentActor, Requires } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Idempotent } from '#platform/http/idempotency/idempotent.js';
import { IfMatch, IfMatchWhenSent } from '#platform/http/etag.js';
import { Refuses } from '#platform/http/refuses.js';
import {
  closeExamSessionRequest,
  createExamSessionRequest,
  editExamSessionRequest,
  examSessionPage,
  examSessionQuery,
  examSessionView,
  type CloseExamSessionRequest,
  type CreateExamSessionRequest,
  type EditExamSessionRequest,
  type ExamSessionQuery,
} from './exam-session.contract';
import { ExamSessionLifeService } from './exam-session-life.service';
import { refuse } from './exam-session.errors';
import { ExamSessionReader } from './exam-session.reader';
import { ExamSessionService } from './exam-session.service';

@ApiTags('Sessions d’examen')
@Controller('exam-sessions')
export class ExamSessionController {
  constructor(
    private readonly sessions: ExamSessionService,
    private readonly life: ExamSessionLifeService,
    private readonly reader: ExamSessionReader,
  ) {}

  @ApiOperation({ summary: 'Liste les sessions, leur avancement et ce qui leur manque' })
  @Requires('session:read')
  @Answers(examSessionPage)
  @Get()
  list(@CurrentActor() actor: Actor, @Query({ schema: examSessionQuery }) query: ExamSessionQuery) {
    return this.reader.page(actor.organisationId, query);
  }

  @ApiOperation({ summary: 'Prévoit une session sur une version publiée' })
  @Requires('session:write')
  @Refuses(refuseVersion.versionNotInForce, refuseVersion.versionUnknown, refuse.blockNotInVersion)
  @Answers(examSessionView, { status: 201 })
  @Post()
  @Idempotent()
  create(@CurrentActor() actor: Actor, @Body({ schema: createExamSessionRequest }) body: CreateExamSessionRequest) {
    return this.sessions.create(actor, body);
  }

  @ApiOperation({ summary: 'Lit une session' })
  @Requires('session:read')
  @Answers(examSessionView)
  @Get(':id')
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) sessionId: string) {
    return this.reader.byId(actor, sessionId);
  }

  @ApiOperation({ summary: 'Modifie une session ; les blocs, seulement pendant la préparation' })
  @Requires('session:write')
  @Refuses(
    refuse.blockCoveredByProject,
    refuse.blockNotInVersion,
    refuse.sessionAlreadyOpen,
    refuse.sessionDaysOutOfOrder,
    refuse.sessionSettled,
  )
  @Answers(examSessionView)
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @IfMatch() revision: number,
    @Body({ schema: editExamSessionRequest }) body: EditExamSessionRequest,
  ) {
    return this.sessions.edit(actor, sessionId, revision, body);
  }

  @ApiOperation({ summary: 'Supprime une session encore en préparation' })
  @Requires('session:write')
  @Refuses(refuse.sessionAlreadyOpen)
  @AnswersNothing()
  @Delete(':id')
  delete(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @IfMatchWhenSent() revision: number | undefined,
  ) {
    return this.sessions.delete(actor, sessionId, revision);
  }

  @ApiOperation({ summary: 'Ouvre la session : chaque juré reçoit ses grilles' })
  @Requires('session:write')
  @Refuses(refuse.sessionAlreadyOpen, refuse.sessionNotReady)
  @Answers(examSessionView)
  @Post(':id/open')
  open(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @IfMatchWhenSent() revision: number | undefined,
  ) {
    return this.life.open(actor, sessionId, revision);
  }

  @ApiOperation({ summary: 'Ouvre la délibération, une fois toutes les grilles remises' })
  @Requires('session:write')
  @Refuses(
    refuse.gridsToSubmit,
    refuse.sessionAlreadyDeliberating,
    refuse.sessionNotOpenYet,
    refuse.sessionNotReadyToDeliberate,
  )
  @Answers(examSessionView)
  @Post(':id/deliberate')
  startDeliberation(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @IfMatchWhenSent() revision: number | undefined,
  ) {
    return this.life.startDeliberation(actor, sessionId, revision);
  }

  @ApiOperation({ summary: 'Clôt la session : les décisions deviennent définitives' })
  @Requires('session:close')
  @Refuses(refuse.decisionsToTake, refuse.sessionAlreadyClosed, refuse.sessionNotDeliberating)
  @Answers(examSessionView)
  @Post(':id/close')
  close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @IfMatchWhenSent() revision: number | undefined,
    @Body({ schema: closeExamSessionRequest }) body: CloseExamSessionRequest,
  ) {
    return this.life.close(actor, sessionId, { issueCertificates: body.issueCertificates, revision });
  }
}
