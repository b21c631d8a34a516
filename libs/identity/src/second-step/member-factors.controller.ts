import { Controller, Delete, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { AnswersNothing } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Refuses } from '#platform/http/refuses.js';
import { refuse } from '../identity.errors';
import { CurrentActor, Requires } from '../permission/requires';
import { LostFactors } from './lost-factors';

@ApiTags('members')
@Controller('members')
export class MemberFactorsController {
  constructor(private readonly lost: LostFactors) {}

  @ApiOperation({ summary: 'Retire la double authentification d’un membre qui a perdu la sienne ; il en est averti' })
  @Requires('member:link')
  @Refuses(refuse.secondFactorNone, refuse.secondFactorFromOperator, refuse.ownAccount)
  @AnswersNothing()
  @Delete(':userId/second-factor')
  remove(@CurrentActor() actor: Actor, @Param('userId', { schema: id }) userId: string) {
    return this.lost.removeByAdministrator(actor, userId);
  }
}
