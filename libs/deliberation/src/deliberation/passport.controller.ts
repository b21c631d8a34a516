import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { CurrentActor, Requires } from '#identity/public.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Refuses } from '#platform/http/refuses.js';
import { passportView } from './deliberation.contract';
import { refuseDeliberation } from './deliberation.errors';
import { PassportReader } from './passport.reader';

@ApiTags('Passeport de blocs')
@Controller()
export class PassportController {
  constructor(private readonly reader: PassportReader) {}

  @Get('my/passport')
  @ApiOperation({ summary: 'Mes blocs : acquis depuis quand et par quelle session, ou ce qui reste' })
  @Requires('passport:own')
  @Refuses(refuseDeliberation.learnerWithoutPassport)
  @Answers(passportView)
  mine(@CurrentActor() actor: Actor) {
    return this.reader.mine(actor);
  }

  @Get('learners/:id/passport')
  @ApiOperation({ summary: 'Blocs d’un apprenant' })
  @Requires('learner:read')
  @Answers(passportView)
  ofLearner(@CurrentActor() actor: Actor, @Param('id', { schema: id }) learnerId: string) {
    return this.reader.ofLearner(actor, learnerId);
  }
}
