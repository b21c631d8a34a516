import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, refuseIdentity, Requires } from '#identity/public.js';
import type { Actor } from '#kernel/actor.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Idempotent } from '#platform/http/idempotency/idempotent.js';
import { IfMatch } from '#platform/http/etag.js';
import { Refuses } from '#platform/http/refuses.js';
import {
  createLearnerRequest,
  editLearnerRequest,
  learnerAccountView,
  learnerPage,
  learnerQuery,
  learnerView,
  type CreateLearnerRequest,
  type EditLearnerRequest,
  type LearnerQuery,
} from './learner.contract';
import { LearnerAccountService } from './learner-account.service';
import { refuse } from './learner.errors';
import { LearnerReader } from './learner.reader';
import { LearnerService } from './learner.service';

@ApiTags('Apprenants')
@Controller('learners')
export class LearnerController {
  constructor(
    private readonly learners: LearnerService,
    private readonly accounts: LearnerAccountService,
    private readonly reader: LearnerReader,
  ) {}

  @ApiOperation({ summary: 'Liste les apprenants' })
  @Requires('learner:read')
  @Answers(learnerPage)
  @Get()
  list(@CurrentActor() actor: Actor, @Query({ schema: learnerQuery }) query: LearnerQuery) {
    return this.reader.page(actor.organisationId, query);
  }

  @ApiOperation({ summary: 'Inscrit un apprenant' })
  @Requires('learner:write')
  @Refuses(refuse.birthDayOutOfRange, refuse.externalIdTaken)
  @Answers(learnerView, { status: 201 })
  @Post()
  @Idempotent()
  create(@CurrentActor() actor: Actor, @Body({ schema: createLearnerRequest }) body: CreateLearnerRequest) {
    return this.learners.create(actor, body);
  }

  @ApiOperation({ summary: 'Lit un apprenant' })
  @Requires('learner:read')
  @Answers(learnerView)
  @Get(':id')
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id }) learnerId: string) {
    return this.reader.byId(actor.organisationId, learnerId);
  }

  @ApiOperation({ summary: 'Corrige l’état civil, l’adresse ou la voie d’accès d’un apprenant' })
  @Requires('learner:write')
  @Refuses(refuse.birthDayOutOfRange, refuse.civilStatusUnreadable, refuse.externalIdTaken)
  @Answers(learnerView)
  @Patch(':id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) learnerId: string,
    @IfMatch() revision: number,
    @Body({ schema: editLearnerRequest }) body: EditLearnerRequest,
  ) {
    return this.learners.edit(actor, learnerId, revision, body);
  }

  @ApiOperation({ summary: 'Ouvre à l’apprenant un compte pour suivre ses blocs' })
  @Requires('learner:write')
  @Refuses(refuse.accountOfAnotherLearner, refuseIdentity.addressToConfirm, refuseIdentity.addressToConfirmNoMail)
  @Answers(learnerAccountView)
  @Post(':id/account')
  openAccount(@CurrentActor() actor: Actor, @Param('id', { schema: id }) learnerId: string) {
    return this.accounts.open(actor, learnerId);
  }
}
