import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { CurrentActor, Requires } from '#identity/public.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Idempotent } from '#platform/http/idempotency/idempotent.js';
import { Refuses } from '#platform/http/refuses.js';
import { DecisionReader } from './decision.reader';
import { DeliberationTableReader } from './deliberation-table.reader';
import {
  correctDecisionsRequest,
  decisionHistory,
  deliberateRequest,
  deliberationQuery,
  deliberationTable,
  type CorrectDecisionsRequest,
  type DeliberateRequest,
  type DeliberationQuery,
} from './deliberation.contract';
import { DecisionCorrectionService } from './decision-correction.service';
import { refuseDeliberation } from './deliberation.errors';
import { DeliberationService } from './deliberation.service';

@ApiTags('Délibération')
@Controller('exam-sessions/:id')
export class DeliberationController {
  constructor(
    private readonly table: DeliberationTableReader,
    private readonly decisions: DecisionReader,
    private readonly deliberation: DeliberationService,
    private readonly corrections: DecisionCorrectionService,
  ) {}

  @Get('deliberation')
  @ApiOperation({ summary: 'Candidats et blocs : proposition de la règle avec ses raisons, décision du jury' })
  @Requires('deliberation:read')
  @Refuses(refuseDeliberation.deliberationNotStarted)
  @Answers(deliberationTable)
  page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Query({ schema: deliberationQuery }) query: DeliberationQuery,
  ) {
    return this.table.page(actor, sessionId, query);
  }

  @Post('deliberations')
  @Idempotent()
  @ApiOperation({
    summary: 'Enregistrer des décisions du jury, toutes ou aucune ; répond celles enregistrées, dans l’ordre',
  })
  @Requires('deliberation:decide')
  @Refuses(
    refuseDeliberation.decisionsOutdated,
    refuseDeliberation.decisionsRefused,
    refuseDeliberation.deliberationNotStarted,
    refuseDeliberation.deliberationOver,
  )
  @Answers(decisionHistory, { status: 201 })
  deliberate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: deliberateRequest }) body: DeliberateRequest,
  ) {
    return this.deliberation.deliberate(actor, sessionId, body);
  }

  @Post('corrections')
  @Idempotent()
  @ApiOperation({
    summary:
      'Corriger des décisions d’une session close ; les certificats qui reposaient sur une validation retirée sont révoqués',
  })
  @Requires('deliberation:correct')
  @Refuses(
    refuseDeliberation.decisionsOutdated,
    refuseDeliberation.decisionsRefused,
    refuseDeliberation.sessionNotCorrectable,
  )
  @Answers(decisionHistory, { status: 201 })
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: correctDecisionsRequest }) body: CorrectDecisionsRequest,
  ) {
    return this.corrections.correct(actor, sessionId, body);
  }

  @Get('candidates/:candidateId/blocks/:blockId/decisions')
  @ApiOperation({ summary: 'Toutes les décisions prises sur un bloc d’un candidat, la dernière étant en vigueur' })
  @Requires('deliberation:read')
  @Refuses(refuseDeliberation.assessedBlockUnknown)
  @Answers(decisionHistory)
  history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Param('candidateId', { schema: id }) candidateId: string,
    @Param('blockId', { schema: id }) blockId: string,
  ) {
    return this.decisions.history(actor, sessionId, candidateId, blockId);
  }
}
