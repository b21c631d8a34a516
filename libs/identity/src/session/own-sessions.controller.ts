import { Controller, Delete, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Refuses } from '#platform/http/refuses.js';
import { refuse } from '../identity.errors';
import { CurrentActor, CurrentSession, RequiresSignIn, type RecognisedSession } from '../permission/requires';
import { OwnSessions } from './own-sessions';
import { sessionList } from './session.contract';

@ApiTags('auth')
@Controller('auth/sessions')
export class OwnSessionsController {
  constructor(private readonly sessions: OwnSessions) {}

  @ApiOperation({ summary: 'Ses connexions en cours : appareil, réseau, dernier passage' })
  @RequiresSignIn()
  @Answers(sessionList)
  @Get()
  list(@CurrentActor() actor: Actor, @CurrentSession() session: RecognisedSession | undefined) {
    return this.sessions.list(actor, session?.token ?? '');
  }

  @ApiOperation({ summary: 'Ferme une de ses connexions' })
  @RequiresSignIn()
  @AnswersNothing()
  @Delete(':id')
  end(@CurrentActor() actor: Actor, @Param('id', { schema: id }) session: string) {
    return this.sessions.end(actor, session);
  }

  @ApiOperation({ summary: 'Ferme toutes ses connexions, sauf celle-ci' })
  @RequiresSignIn()
  @Refuses(refuse.permissionMissing)
  @AnswersNothing()
  @Delete()
  endOthers(@CurrentActor() actor: Actor, @CurrentSession() session: RecognisedSession | undefined) {
    // An API key has no session: nothing would be ended.
    if (!session) throw refuse.permissionMissing();
    return this.sessions.endOthers(actor, session.token);
  }
}
