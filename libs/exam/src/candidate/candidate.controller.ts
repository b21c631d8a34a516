import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Idempotent } from '#platform/http/idempotency/idempotent.js';
import { Refuses } from '#platform/http/refuses.js';
import { refuse as refuseSession } from '../exam-session/exam-session.errors';
import {
  candidatePage,
  candidateQuery,
  registerCandidatesRequest,
  registeredCandidates,
  type CandidateQuery,
  type RegisterCandidatesRequest,
} from './candidate.contract';
import { refuse } from './candidate.errors';
import { CandidateReader } from './candidate.reader';
import { CandidateService } from './candidate.service';

@ApiTags('Candidats')
@Controller()
export class CandidateController {
  constructor(
    private readonly candidates: CandidateService,
    private readonly reader: CandidateReader,
  ) {}

  @ApiOperation({ summary: 'Liste les candidats d’une session' })
  @Requires('session:read')
  @Answers(candidatePage)
  @Get('exam-sessions/:id/candidates')
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Query({ schema: candidateQuery }) query: CandidateQuery,
  ) {
    return this.reader.page(actor.organisationId, sessionId, query);
  }

  @ApiOperation({ summary: 'Inscrit des apprenants à une session ; redemander ne les inscrit pas deux fois' })
  @Requires('session:write')
  @Refuses(refuse.learnerSitsOnJury, refuse.learnersUnknown, refuseSession.sessionAlreadyOpen)
  @Answers(registeredCandidates)
  @Post('exam-sessions/:id/candidates')
  @Idempotent()
  register(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: registerCandidatesRequest }) body: RegisterCandidatesRequest,
  ) {
    return this.candidates.register(actor, sessionId, body.learnerIds);
  }

  @ApiOperation({ summary: 'Retire un candidat d’une session en préparation' })
  @Requires('session:write')
  @Refuses(refuseSession.sessionAlreadyOpen)
  @AnswersNothing()
  @Delete('candidates/:id')
  remove(@CurrentActor() actor: Actor, @Param('id', { schema: id }) candidateId: string) {
    return this.candidates.remove(actor, candidateId);
  }
}
