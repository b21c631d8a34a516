import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { CurrentActor, Requires } from '#identity/public.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { IfMatch } from '#platform/http/etag.js';
import { Refuses } from '#platform/http/refuses.js';
import {
  gradingGridView,
  savedGrid,
  savedRatings,
  saveRatingsRequest,
  teamRatingsResult,
  type SaveRatingsRequest,
} from './grading-grid.contract';
import { refuseGrading } from './grading-grid.errors';
import { GradingGridReader } from './grading-grid.reader';
import { GradingService } from './grading.service';
import { TeamRatingService } from './team-rating.service';

@ApiTags('Grilles')
@Controller()
export class GradingGridController {
  constructor(
    private readonly reader: GradingGridReader,
    private readonly grading: GradingService,
    private readonly teams: TeamRatingService,
  ) {}

  @Get('grading-grids/:id')
  @ApiOperation({ summary: 'Lire sa grille ; celles des autres jurés n’y figurent qu’une fois la sienne remise' })
  @Requires('grading:own')
  @Answers(gradingGridView)
  grid(@CurrentActor() actor: Actor, @Param('id', { schema: id }) gridId: string) {
    return this.reader.view(actor, gridId);
  }

  @Patch('grading-grids/:id/ratings')
  @ApiOperation({ summary: 'Enregistrer des appréciations dans sa grille : toutes, ou aucune' })
  @Requires('grading:own')
  @Refuses(
    refuseGrading.gradingOver,
    refuseGrading.gridSubmitted,
    refuseGrading.gridWithdrawn,
    refuseGrading.ratingsRefused,
  )
  @Answers(savedRatings)
  save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) gridId: string,
    @IfMatch() revision: number,
    @Body({ schema: saveRatingsRequest }) body: SaveRatingsRequest,
  ) {
    return this.grading.save(actor, gridId, revision, body);
  }

  @Post('grading-grids/:id/submit')
  @ApiOperation({ summary: 'Remettre sa grille complète : elle ne change plus ensuite' })
  @Requires('grading:own')
  @Refuses(
    refuseGrading.gradingOver,
    refuseGrading.gridIncomplete,
    refuseGrading.gridSubmitted,
    refuseGrading.gridWithdrawn,
  )
  @Answers(savedGrid)
  submit(@CurrentActor() actor: Actor, @Param('id', { schema: id }) gridId: string, @IfMatch() revision: number) {
    return this.grading.submit(actor, gridId, revision);
  }

  @Post('teams/:id/ratings')
  @ApiOperation({ summary: 'Donner les mêmes appréciations à chaque membre d’une équipe, dans ses propres grilles' })
  @Requires('grading:own')
  @Refuses(refuseGrading.gradingOver, refuseGrading.ratingsRefused)
  @Answers(teamRatingsResult)
  rateTeam(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) teamId: string,
    @Body({ schema: saveRatingsRequest }) body: SaveRatingsRequest,
  ) {
    return this.teams.rate(actor, teamId, body);
  }
}
