import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { CurrentActor, Requires } from '#identity/public.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import {
  gridNeighbours,
  jurorGridPage,
  jurorGridQuery,
  jurorSession,
  jurorSessionList,
  type JurorGridQuery,
} from './grading-grid.contract';
import { JurorGridReader } from './juror-grid.reader';
import { JurorReader } from './juror.reader';

@ApiTags('Grilles')
@Controller()
export class JurorController {
  constructor(
    private readonly reader: JurorReader,
    private readonly gridReader: JurorGridReader,
  ) {}

  @Get('juror/exam-sessions')
  @ApiOperation({ summary: 'Sessions dont on est membre du jury' })
  @Requires('grading:own')
  @Answers(jurorSessionList)
  sessions(@CurrentActor() actor: Actor) {
    return this.reader.sessions(actor);
  }

  @Get('juror/exam-sessions/:id')
  @ApiOperation({ summary: 'Une session dont on est membre du jury' })
  @Requires('grading:own')
  @Answers(jurorSession)
  session(@CurrentActor() actor: Actor, @Param('id', { schema: id }) sessionId: string) {
    return this.reader.session(actor, sessionId);
  }

  @Get('juror/exam-sessions/:id/grids')
  @ApiOperation({ summary: 'Candidats que l’on évalue dans une session, et avancement de chaque grille' })
  @Requires('grading:own')
  @Answers(jurorGridPage)
  grids(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Query({ schema: jurorGridQuery }) query: JurorGridQuery,
  ) {
    return this.gridReader.page(actor, sessionId, query);
  }

  @Get('grading-grids/:id/neighbours')
  @ApiOperation({ summary: 'Grilles qui précèdent et suivent la sienne, par ordre alphabétique des candidats' })
  @Requires('grading:own')
  @Answers(gridNeighbours)
  neighbours(@CurrentActor() actor: Actor, @Param('id', { schema: id }) gridId: string) {
    return this.gridReader.neighbours(actor, gridId);
  }
}
