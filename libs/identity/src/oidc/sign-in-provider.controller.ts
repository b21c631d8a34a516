import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/actor.js';
import { Answers, AnswersNothing } from '#platform/http/answers.js';
import { IfMatch } from '#platform/http/etag.js';
import { Refuses } from '#platform/http/refuses.js';
import { CurrentActor, Requires } from '../permission/requires';
import { setSignInProviderRequest, type SetSignInProviderRequest, signInProviderView } from './oidc.contract';
import { refuseOidc } from './oidc.errors';
import { SignInProviderService } from './sign-in-provider.service';

@ApiTags('organisation')
@Controller('organisation/sign-in-provider')
export class SignInProviderController {
  constructor(private readonly providers: SignInProviderService) {}

  @ApiOperation({ summary: 'Fournisseur d’identité de l’organisme (son secret n’est jamais rendu)' })
  @Requires('provider:manage')
  @Answers(signInProviderView)
  @Get()
  read(@CurrentActor() actor: Actor) {
    return this.providers.read(actor);
  }

  @ApiOperation({
    summary: 'Règle le fournisseur d’identité (If-Match ; "0" quand il n’y en a pas) : il est interrogé aussitôt',
  })
  @Requires('provider:manage')
  @Refuses(
    refuseOidc.providerUnreachable,
    refuseOidc.providerOnPrivateAddress,
    refuseOidc.providerWithoutHttps,
    refuseOidc.providerSecretMissing,
    refuseOidc.nobodyLeftWithPassword,
  )
  @Answers(signInProviderView)
  @Put()
  set(
    @CurrentActor() actor: Actor,
    @IfMatch() revision: number,
    @Body({ schema: setSignInProviderRequest }) body: SetSignInProviderRequest,
  ) {
    return this.providers.set(actor, revision, body);
  }

  @ApiOperation({ summary: 'Retire le fournisseur d’identité ; les sessions qu’il a ouvertes se ferment' })
  @Requires('provider:manage')
  @Refuses(refuseOidc.providerUnknown)
  @AnswersNothing()
  @Delete()
  remove(@CurrentActor() actor: Actor, @IfMatch() revision: number) {
    return this.providers.remove(actor, revision);
  }
}
