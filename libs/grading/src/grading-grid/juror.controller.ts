import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { CurrentActor, Requires } from '#identity/public.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { jurorGridList, jurorSessionList } from './grading-grid.contract';
import { JurorReader } from './juror.reader';

@ApiTags('Grilles')
@Controller('juror/exam-sessions')
export class JurorController {
  constructor(private readonly reader: JurorReader) {}

  @Get()
  @ApiOperation({ summary: 'Sessions dont on est membre du jury' })
  @Requires('grading:own')
  @Answers(jurorSessionList)
  sessions(@CurrentActor() actor: Actor) {
    return this.reader.sessions(actor);
  }

  @Get(':id/grids')
  @ApiOperation({ summary: 'Candidats que l’on évalue dans une session, et avancement de chaque grille' })
  @Requires('grading:own')
  @Answers(jurorGridList)
  grids(@CurrentActor() actor: Actor, @Param('id', { schema: id }) sessionId: string) {
    return this.reader.grids(actor, sessionId);
  }
}
