import { Body, Controller, Get, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { PublicRoute } from '#platform/http/public-route.js';
import { StrictRate } from '#platform/http/rate-limit.module.js';
import { Refuses } from '#platform/http/refuses.js';
import { visitOf } from '../device/visit';
import { refuse } from '../identity.errors';
import { CurrentActor, RequiresSignIn } from '../permission/requires';
import { activateRequest, meView, type ActivateRequest, type Me } from '../session/session.contract';
import { sessionTokenOf, welcome } from '../session/session.cookie';
import { AccountLinks } from './account-links';
import {
  changePasswordRequest,
  forgottenPasswordRequest,
  passwordResetView,
  resetPasswordRequest,
  type ChangePasswordRequest,
  type ForgottenPasswordRequest,
  type PasswordResetView,
  type ResetPasswordRequest,
} from './password.contract';
import { PasswordService } from './password.service';

@ApiTags('auth')
@Controller('auth')
export class PasswordController {
  constructor(
    private readonly passwords: PasswordService,
    private readonly links: AccountLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ApiOperation({ summary: 'Choisit son mot de passe depuis le lien d’activation' })
  @PublicRoute()
  @Refuses(refuse.activationUnknown, refuse.providerAsked)
  @StrictRate()
  @Answers(meView)
  @Post('activate')
  async activate(
    @Req() request: FastifyRequest,
    @Body({ schema: activateRequest }) body: ActivateRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return welcome(this.config, reply, await this.passwords.activate(body, visitOf(this.config, request)));
  }

  @ApiOperation({ summary: 'Dit si un lien peut être envoyé par e-mail à qui a oublié son mot de passe' })
  @PublicRoute()
  @Answers(passwordResetView)
  @Get('password-reset')
  howToReset(): PasswordResetView {
    return { byMail: this.links.areMailed };
  }

  @ApiOperation({ summary: 'Envoie un lien si un compte porte cette adresse ; la réponse ne dit pas s’il existe' })
  @PublicRoute()
  @StrictRate()
  @Answers(passwordResetView, { status: 202 })
  @Post('password-reset')
  async forgotten(
    @Body({ schema: forgottenPasswordRequest }) body: ForgottenPasswordRequest,
  ): Promise<PasswordResetView> {
    return { byMail: await this.links.askForgotten(body.email) };
  }

  @ApiOperation({
    summary:
      'Choisit un nouveau mot de passe depuis un lien ; ferme toutes les autres sessions, sans dispenser du second facteur',
  })
  @PublicRoute()
  @Refuses(refuse.resetLinkUnknown, refuse.secondFactorAsked, refuse.providerAsked)
  @StrictRate()
  @Answers(meView)
  @Post('password')
  async reset(
    @Req() request: FastifyRequest,
    @Body({ schema: resetPasswordRequest }) body: ResetPasswordRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    return welcome(this.config, reply, await this.passwords.reset(body, visitOf(this.config, request)));
  }

  @ApiOperation({ summary: 'Change son propre mot de passe ; ferme ses autres sessions' })
  @RequiresSignIn()
  @Refuses(refuse.accountByPasswordAlone, refuse.permissionMissing, refuse.presentPasswordWrong, refuse.signInThrottled)
  @StrictRate()
  @AnswersNothing()
  @Put('password')
  change(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body({ schema: changePasswordRequest }) body: ChangePasswordRequest,
  ): Promise<void> {
    return this.passwords.change(actor, sessionTokenOf(this.config, request), visitOf(this.config, request), body);
  }
}
