import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { IfMatch } from '#platform/http/etag.js';
import { Refuses } from '#platform/http/refuses.js';
import {
  composeJuryRequest,
  declareConflictRequest,
  juryView,
  recordRecusalRequest,
  recusalView,
  seatSubstituteRequest,
  type ComposeJuryRequest,
  type DeclareConflictRequest,
  type RecordRecusalRequest,
  type SeatSubstituteRequest,
} from './jury.contract';
import { refuse } from './jury.errors';
import { JuryReader } from './jury.reader';
import { JuryService } from './jury.service';
import { RecusalService } from './recusal.service';
import { SubstituteService } from './substitute.service';

@ApiTags('Jury')
@Controller()
export class JuryController {
  constructor(
    private readonly juries: JuryService,
    private readonly recusals: RecusalService,
    private readonly substitutes: SubstituteService,
    private readonly reader: JuryReader,
  ) {}

  @ApiOperation({ summary: 'Lit le jury d’une session' })
  @Requires('session:read')
  @Answers(juryView)
  @Get('exam-sessions/:id/jury')
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) sessionId: string) {
    return this.reader.ofSession(actor, sessionId);
  }

  @ApiOperation({ summary: 'Compose le jury en entier (If-Match: "0" la première fois)' })
  @Requires('session:write')
  @Refuses(refuse.jurorIsCandidate, refuse.jurorNotMember, refuse.jurySettled)
  @Answers(juryView)
  @Put('exam-sessions/:id/jury')
  compose(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @IfMatch() revision: number,
    @Body({ schema: composeJuryRequest }) body: ComposeJuryRequest,
  ) {
    return this.juries.compose(actor, sessionId, revision, body);
  }

  @ApiOperation({ summary: 'Fait siéger un suppléant dans un jury au travail, pour les candidats désignés' })
  @Requires('session:write')
  @Refuses(
    refuse.alreadySeated,
    refuse.jurorIsCandidate,
    refuse.jurorNotMember,
    refuse.substituteBeforeOpening,
    refuse.substituteCandidateUnknown,
    refuse.substituteTooLate,
  )
  @Answers(juryView, { status: 201 })
  @Post('exam-sessions/:id/jury/substitutes')
  async seatSubstitute(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: seatSubstituteRequest }) body: SeatSubstituteRequest,
  ) {
    await this.substitutes.seat(actor, sessionId, body);
    return this.reader.ofSession(actor, sessionId);
  }

  @ApiOperation({ summary: 'Enregistre la récusation d’un juré pour un candidat' })
  @Requires('session:write')
  @Refuses(
    refuse.alreadyRecused,
    refuse.juryMemberUnknown,
    refuse.recusalAfterDeliberation,
    refuse.recusalCandidateUnknown,
    'grading.recusal-after-submission',
  )
  @Answers(recusalView, { status: 201 })
  @Post('exam-sessions/:id/recusals')
  recordRecusal(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: recordRecusalRequest }) body: RecordRecusalRequest,
  ) {
    return this.recusals.record(actor, sessionId, body);
  }

  @ApiOperation({ summary: 'Déclare son propre conflit d’intérêts avec un candidat' })
  @Requires('grading:own')
  @Refuses(
    refuse.alreadyRecused,
    refuse.notOnJury,
    'grading.recusal-after-submission',
    refuse.recusalAfterDeliberation,
    refuse.recusalCandidateUnknown,
  )
  @Answers(recusalView, { status: 201 })
  @Post('juror/exam-sessions/:id/conflicts')
  declareConflict(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Body({ schema: declareConflictRequest }) body: DeclareConflictRequest,
  ) {
    return this.recusals.declare(actor, sessionId, body);
  }
}
