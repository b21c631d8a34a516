import { Body, Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { StrictRate } from '#platform/http/rate-limit.module.js';
import { Refuses } from '#platform/http/refuses.js';
import { refuse } from '../identity.errors';
import { CurrentActor, CurrentSession, RequiresSignIn, type RecognisedSession } from '../permission/requires';
import {
  authenticatorToConfirm,
  codeRequest,
  proofRequest,
  recoveryCodesView,
  secondFactorView,
  type CodeRequest,
  type ProofRequest,
} from '../second-factor/second-factor.contract';
import { SecondFactorReader } from '../second-factor/second-factor.reader';
import { OwnFactors } from './own-factors';
import { ownVisitOf, REFUSED_WITHOUT_PROOF } from './own-visit';

/** An API key is not the person: it has no second factor. */
@ApiTags('auth')
@Controller('auth/second-factor')
export class OwnFactorsController {
  constructor(
    private readonly own: OwnFactors,
    private readonly reader: SecondFactorReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ApiOperation({ summary: 'Le second facteur de son compte' })
  @RequiresSignIn({ toEnrol: true })
  @Refuses(refuse.permissionMissing)
  @Answers(secondFactorView)
  @Get()
  read(@CurrentActor() actor: Actor) {
    if (actor.kind !== 'person') throw refuse.permissionMissing();
    return this.reader.of(actor.userId);
  }

  @ApiOperation({ summary: 'Commence l’ajout d’une application d’authentification : son secret, dit une fois' })
  @RequiresSignIn({ toEnrol: true })
  @Refuses(...REFUSED_WITHOUT_PROOF)
  @StrictRate()
  @Answers(authenticatorToConfirm, { status: 201 })
  @Post('authenticator')
  begin(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: RecognisedSession | undefined,
    @Req() request: FastifyRequest,
    @Body({ schema: proofRequest }) { currentPassword }: ProofRequest,
  ) {
    return this.own.beginAuthenticator(ownVisitOf(this.config, actor, session, request), currentPassword);
  }

  @ApiOperation({ summary: 'Confirme l’application par un premier code ; donne des codes de secours, une seule fois' })
  @RequiresSignIn({ toEnrol: true })
  @Refuses(refuse.accountByPasswordAlone, refuse.permissionMissing, refuse.authenticatorNotBegun, refuse.codeWrong)
  @StrictRate()
  @Answers(recoveryCodesView)
  @Post('authenticator/confirmation')
  confirm(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: RecognisedSession | undefined,
    @Req() request: FastifyRequest,
    @Body({ schema: codeRequest }) { code }: CodeRequest,
  ) {
    return this.own.confirmAuthenticator(ownVisitOf(this.config, actor, session, request), code);
  }

  @ApiOperation({ summary: 'Retire son application d’authentification' })
  @RequiresSignIn({ toEnrol: true })
  @Refuses(...REFUSED_WITHOUT_PROOF, refuse.secondFactorNone)
  @StrictRate()
  @AnswersNothing()
  @Post('authenticator/removal')
  remove(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: RecognisedSession | undefined,
    @Req() request: FastifyRequest,
    @Body({ schema: proofRequest }) { currentPassword }: ProofRequest,
  ) {
    return this.own.removeAuthenticator(ownVisitOf(this.config, actor, session, request), currentPassword);
  }

  @ApiOperation({ summary: 'Remplace ses codes de secours ; les précédents ne servent plus' })
  @RequiresSignIn({ toEnrol: true })
  @Refuses(...REFUSED_WITHOUT_PROOF, refuse.secondFactorNone)
  @StrictRate()
  @Answers(recoveryCodesView)
  @Post('recovery-codes')
  renewRecoveryCodes(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: RecognisedSession | undefined,
    @Req() request: FastifyRequest,
    @Body({ schema: proofRequest }) { currentPassword }: ProofRequest,
  ) {
    return this.own.renewRecoveryCodes(ownVisitOf(this.config, actor, session, request), currentPassword);
  }
}
