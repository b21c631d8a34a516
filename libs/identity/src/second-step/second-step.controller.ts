import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Answers } from '#platform/http/answers.js';
import { PublicRoute } from '#platform/http/public-route.js';
import { StrictRate } from '#platform/http/rate-limit.module.js';
import { Refuses } from '#platform/http/refuses.js';
import { visitOf } from '../device/visit';
import { refuse } from '../identity.errors';
import { forgetPending, keepPending, pendingTokenOf } from '../second-factor/pending-sign-in.cookie';
import {
  codeRequest,
  passkeyOptions,
  passkeyProof,
  pendingSignInView,
  type CodeRequest,
  type PasskeyProof,
} from '../second-factor/second-factor.contract';
import { isCrossSite } from '../session/local.guard';
import { meView, type Me } from '../session/session.contract';
import { sessionTokenOf, welcome } from '../session/session.cookie';
import { PasskeyStep } from './passkey-step';
import { SecondStep, type SecondVisit } from './second-step';

@ApiTags('auth')
@Controller('auth/sign-in')
export class SecondStepController {
  constructor(
    private readonly steps: SecondStep,
    private readonly passkeys: PasskeyStep,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ApiOperation({ summary: 'Ce qu’attend la connexion commencée dans ce navigateur (cookie httpOnly, dix minutes)' })
  @PublicRoute()
  @Refuses(refuse.signInNotPending)
  @Answers(pendingSignInView)
  @Get()
  awaited(@Req() request: FastifyRequest) {
    return this.steps.awaited(pendingTokenOf(this.config, request));
  }

  @ApiOperation({ summary: 'Termine la connexion par un code de l’application ou un code de secours' })
  @PublicRoute()
  @Refuses(
    refuse.crossSiteSignIn,
    refuse.signInNotPending,
    refuse.codeWrong,
    refuse.signInThrottled,
    refuse.authenticatorUnreadable,
  )
  @StrictRate()
  @Answers(meView)
  @Post('code')
  async giveCode(
    @Req() request: FastifyRequest,
    @Body({ schema: codeRequest }) { code }: CodeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    if (isCrossSite(request, this.config.http.publicUrl)) throw refuse.crossSiteSignIn();
    const opened = await this.steps.giveCode(code, this.secondVisitOf(request));
    forgetPending(this.config, reply);
    return welcome(this.config, reply, opened);
  }

  @ApiOperation({ summary: 'Ce que le navigateur fait signer à une clé d’accès, après le mot de passe ou à sa place' })
  @PublicRoute()
  @Refuses(refuse.crossSiteSignIn)
  @StrictRate()
  @Answers(passkeyOptions)
  @Post('passkey/options')
  async askPasskey(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    if (isCrossSite(request, this.config.http.publicUrl)) throw refuse.crossSiteSignIn();
    const { kept, options } = await this.passkeys.begin(pendingTokenOf(this.config, request));
    keepPending(this.config, reply, kept);
    return { options };
  }

  @ApiOperation({ summary: 'Ouvre une session par une clé d’accès' })
  @PublicRoute()
  @Refuses(refuse.crossSiteSignIn, refuse.passkeyRefused, refuse.signInThrottled)
  @StrictRate()
  @Answers(meView)
  @Post('passkey')
  async givePasskey(
    @Req() request: FastifyRequest,
    @Body({ schema: passkeyProof }) proof: PasskeyProof,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    if (isCrossSite(request, this.config.http.publicUrl)) throw refuse.crossSiteSignIn();
    const opened = await this.passkeys.open(proof, this.secondVisitOf(request));
    forgetPending(this.config, reply);
    return welcome(this.config, reply, opened);
  }

  private secondVisitOf(request: FastifyRequest): SecondVisit {
    return {
      ...visitOf(this.config, request),
      pendingToken: pendingTokenOf(this.config, request),
      replaced: sessionTokenOf(this.config, request),
    };
  }
}
