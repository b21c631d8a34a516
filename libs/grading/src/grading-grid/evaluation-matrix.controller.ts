import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { CurrentActor, Requires } from '#identity/public.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { EvaluationMatrixReader } from './evaluation-matrix.reader';
import { evaluationMatrix, matrixQuery, type MatrixQuery } from './grading-grid.contract';

@ApiTags('Grilles')
@Controller('exam-sessions')
export class EvaluationMatrixController {
  constructor(private readonly reader: EvaluationMatrixReader) {}

  @Get(':id/matrix')
  @ApiOperation({ summary: 'Avancement des grilles par juré et candidat ; niveaux des grilles remises' })
  @Requires('session:read')
  @Answers(evaluationMatrix)
  matrix(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) sessionId: string,
    @Query({ schema: matrixQuery }) query: MatrixQuery,
  ) {
    return this.reader.page(actor, sessionId, query);
  }
}
