import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { Idempotent } from '#platform/http/idempotency/idempotent.js';
import { Refuses } from '#platform/http/refuses.js';
import { refuse } from '../identity.errors';
import { CurrentActor, Requires } from '../permission/requires';
import { apiKeyList, createApiKeyRequest, createdApiKeyView, type CreateApiKeyRequest } from './api-key.contract';
import { ApiKeyService } from './api-key.service';

@ApiTags('api-keys')
@Controller('api-keys')
export class ApiKeyController {
  constructor(private readonly apiKeys: ApiKeyService) {}

  @ApiOperation({ summary: 'Clés d’API de l’organisme' })
  @Requires('api-key:manage')
  @Answers(apiKeyList)
  @Get()
  list(@CurrentActor() actor: Actor) {
    return this.apiKeys.list(actor);
  }

  @ApiOperation({ summary: 'Crée une clé d’API ; le secret n’est montré qu’ici' })
  @Requires('api-key:manage')
  @Refuses(refuse.apiKeyEndsBeforeToday, refuse.scopeBeyondOwnPermissions, refuse.scopeForPeople)
  @Answers(createdApiKeyView, { status: 201 })
  @Post()
  @Idempotent()
  create(@CurrentActor() actor: Actor, @Body({ schema: createApiKeyRequest }) body: CreateApiKeyRequest) {
    return this.apiKeys.create(actor, body);
  }

  @ApiOperation({ summary: 'Révoque une clé d’API' })
  @Requires('api-key:manage')
  @AnswersNothing()
  @Delete(':id')
  revoke(@CurrentActor() actor: Actor, @Param('id', { schema: id }) key: string) {
    return this.apiKeys.revoke(actor, key);
  }
}
