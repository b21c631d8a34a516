import { Body, Controller, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { StrictRate } from '#platform/http/rate-limit.module.js';
import { Refuses } from '#platform/http/refuses.js';
import { refuse } from '../identity.errors';
import { CurrentActor, CurrentSession, RequiresSignIn, type RecognisedSession } from '../permission/requires';
import {
  addPasskeyRequest,
  passkeyOptions,
  proofRequest,
  recoveryCodesView,
  type AddPasskeyRequest,
  type ProofRequest,
} from '../second-factor/second-factor.contract';
import { OwnPasskeys } from './own-passkeys';
import { ownVisitOf, REFUSED_WITHOUT_PROOF } from './own-visit';

@ApiTags('auth')
@Controller('auth/second-factor/passkeys')
export class OwnPasskeysController {
  constructor(
    private readonly own: OwnPasskeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ApiOperation({ summary: 'Ce dont le navigateur fait une clé d’accès (WebAuthn), valable cinq minutes' })
  @RequiresSignIn({ toEnrol: true })
  @Refuses(...REFUSED_WITHOUT_PROOF)
  @StrictRate()
  @Answers(passkeyOptions)
  @Post('options')
  begin(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: RecognisedSession | undefined,
    @Req() request: FastifyRequest,
    @Body({ schema: proofRequest }) { currentPassword }: ProofRequest,
  ) {
    return this.own.begin(ownVisitOf(this.config, actor, session, request), currentPassword);
  }

  @ApiOperation({ summary: 'Ajoute la clé d’accès faite par le navigateur ; la première donne des codes de secours' })
  @RequiresSignIn({ toEnrol: true })
  @Refuses(refuse.accountByPasswordAlone, refuse.permissionMissing, refuse.passkeyRefused)
  @StrictRate()
  @Answers(recoveryCodesView, { status: 201 })
  @Post()
  add(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: RecognisedSession | undefined,
    @Req() request: FastifyRequest,
    @Body({ schema: addPasskeyRequest }) body: AddPasskeyRequest,
  ) {
    return this.own.add(ownVisitOf(this.config, actor, session, request), body);
  }

  @ApiOperation({ summary: 'Retire une de ses clés d’accès' })
  @RequiresSignIn({ toEnrol: true })
  @Refuses(...REFUSED_WITHOUT_PROOF)
  @StrictRate()
  @AnswersNothing()
  @Post(':id/removal')
  remove(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: RecognisedSession | undefined,
    @Req() request: FastifyRequest,
    @Param('id', { schema: id }) passkey: string,
    @Body({ schema: proofRequest }) { currentPassword }: ProofRequest,
  ) {
    return this.own.remove(ownVisitOf(this.config, actor, session, request), passkey, currentPassword);
  }
}
