import { Body, Controller, Get, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { PublicRoute } from '#platform/http/public-route.js';
import { StrictRate } from '#platform/http/rate-limit.module.js';
import { refuse } from '../identity.errors';
import { CurrentActor, RequiresSignIn } from '../permission/requires';
import { LocalGuard, type SigningInRequest } from './local.guard';
import { MeReader } from './me.reader';
import {
  activateRequest,
  meView,
  switchOrganisationRequest,
  type ActivateRequest,
  type Me,
  type SwitchOrganisationRequest,
} from './session.contract';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session.cookie';
import { SessionService, type OpenedSession } from './session.service';

@ApiTags('auth')
@Controller('auth')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly me: MeReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ApiOperation({ summary: 'Ouvre une session (cookie httpOnly)' })
  @ApiBody({ schema: { $ref: '#/components/schemas/SignInRequest' } })
  @PublicRoute()
  @StrictRate()
  @UseGuards(LocalGuard)
  @Answers(meView)
  @Post('sign-in')
  async signIn(@Req() request: SigningInRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    return this.welcome(reply, await this.sessions.open(request.user.userId));
  }

  @ApiOperation({ summary: 'Choisit son mot de passe depuis le lien d’activation' })
  @PublicRoute()
  @StrictRate()
  @Answers(meView)
  @Post('activate')
  async activate(
    @Body({ schema: activateRequest }) body: ActivateRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return this.welcome(reply, await this.sessions.activate(body));
  }

  @ApiOperation({ summary: 'Qui est connecté, où, avec quels droits' })
  @RequiresSignIn()
  @Answers(meView)
  @Get('me')
  async whoAmI(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<Me> {
    const token = sessionTokenOf(this.config, request);
    const session = token === undefined ? undefined : await this.sessions.actorOf(token);
    return this.me.of(actor, session?.csrfToken ?? '');
  }

  @ApiOperation({ summary: 'Change d’organisme' })
  @RequiresSignIn()
  @Answers(meView)
  @Post('switch-organisation')
  switchOrganisation(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body({ schema: switchOrganisationRequest }) body: SwitchOrganisationRequest,
  ): Promise<Me> {
    const token = sessionTokenOf(this.config, request);
    // An API key belongs to one organisation: it has no session to move.
    if (token === undefined) throw refuse.organisationUnknown();
    return this.sessions.switchOrganisation(actor, token, body.organisationId);
  }

  @ApiOperation({ summary: 'Ferme la session' })
  @RequiresSignIn()
  @AnswersNothing()
  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = sessionTokenOf(this.config, request);
    if (token !== undefined) await this.sessions.close(token);
    clearSessionCookie(this.config, reply);
  }

  private welcome(reply: FastifyReply, session: OpenedSession): Me {
    setSessionCookie(this.config, reply, session.token, session.expiresAt);
    return session.me;
  }
}
