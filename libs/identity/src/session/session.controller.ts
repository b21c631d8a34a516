import { Body, Controller, Get, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { ReadsBody } from '#platform/http/expected-input.guard.js';
import { PublicRoute } from '#platform/http/public-route.js';
import { StrictRate } from '#platform/http/rate-limit.module.js';
import { Refuses } from '#platform/http/refuses.js';
import { visitOf } from '../device/visit';
import { refuse } from '../identity.errors';
import { CurrentActor, CurrentSession, RequiresSignIn, type RecognisedSession } from '../permission/requires';
import { LocalGuard, type SigningInRequest } from './local.guard';
import { MeReader } from './me.reader';
import { meView, switchOrganisationRequest, type Me, type SwitchOrganisationRequest } from './session.contract';
import { clearSessionCookie, sessionTokenOf, welcome } from './session.cookie';
import { SessionService } from './session.service';

@ApiTags('auth')
@Controller('auth')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly me: MeReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ApiOperation({ summary: 'Ouvre une session (cookie httpOnly), ou attend le second facteur du compte qui en a un' })
  @ReadsBody({ schema: { $ref: '#/components/schemas/SignInRequest' } })
  @PublicRoute()
  @Refuses(
    refuse.crossSiteSignIn,
    refuse.signInFailed,
    refuse.signInThrottled,
    refuse.secondFactorAsked,
    refuse.providerAsked,
  )
  @StrictRate()
  @UseGuards(LocalGuard)
  @Answers(meView)
  @Post('sign-in')
  async signIn(@Req() request: SigningInRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const [visit, replaced] = [visitOf(this.config, request), sessionTokenOf(this.config, request)];
    return welcome(this.config, reply, await this.sessions.begin(request.user.userId, visit, replaced));
  }

  @ApiOperation({ summary: 'Qui est connecté, où, avec quels droits' })
  @RequiresSignIn({ toEnrol: true })
  @Answers(meView)
  @Get('me')
  whoAmI(@CurrentActor() actor: Actor, @CurrentSession() session: RecognisedSession | undefined): Promise<Me> {
    return this.me.of(actor, session?.csrfToken ?? '');
  }

  @ApiOperation({ summary: 'Change d’organisme' })
  @RequiresSignIn({ toEnrol: true })
  @Refuses(refuse.organisationUnknown, refuse.providerAsked)
  @Answers(meView)
  @Post('switch-organisation')
  switchOrganisation(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: RecognisedSession | undefined,
    @Body({ schema: switchOrganisationRequest }) body: SwitchOrganisationRequest,
  ): Promise<Me> {
    // An API key belongs to one organisation: it has no session to move.
    if (!session) throw refuse.organisationUnknown();
    return this.sessions.switchOrganisation(actor, session.token, body.organisationId);
  }

  @ApiOperation({ summary: 'Ferme la session' })
  @RequiresSignIn({ toEnrol: true })
  @Refuses(refuse.permissionMissing)
  @AnswersNothing()
  @Post('sign-out')
  async signOut(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: RecognisedSession | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    // An API key has none: it lasts until it is revoked.
    if (!session) throw refuse.permissionMissing();
    await this.sessions.close(actor, session.token);
    clearSessionCookie(this.config, reply);
  }
}
