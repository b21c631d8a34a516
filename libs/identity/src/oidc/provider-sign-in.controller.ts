import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Answers } from '#platform/http/answers.js';
import { id } from '#platform/http/common.contract.js';
import { PublicRoute } from '#platform/http/public-route.js';
import { StrictRate } from '#platform/http/rate-limit.module.js';
import { Refuses } from '#platform/http/refuses.js';
import { visitOf } from '../device/visit';
import { refuse } from '../identity.errors';
import { isCrossSite } from '../session/local.guard';
import { sessionTokenOf, welcome } from '../session/session.cookie';
import {
  beginProviderSignInRequest,
  type BeginProviderSignInRequest,
  endProviderSignInRequest,
  type EndProviderSignInRequest,
  providerChoices,
  providerErrandView,
  type ProviderSignedInView,
  providerSignedInView,
  providersQuery,
} from './oidc.contract';
import { refuseOidc } from './oidc.errors';
import { ProviderChoiceReader } from './provider-choice.reader';
import { errandBrowserOf, forgetErrandBrowser, keepErrandBrowser } from './provider-cookie';
import { ProviderSignInService } from './provider-sign-in.service';

@ApiTags('auth')
@Controller('auth/providers')
export class ProviderSignInController {
  constructor(
    private readonly choices: ProviderChoiceReader,
    private readonly signIns: ProviderSignInService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ApiOperation({ summary: 'Fournisseurs d’identité auxquels mènent les adresses d’un domaine' })
  @PublicRoute()
  @StrictRate()
  @Answers(providerChoices)
  @Get()
  ofDomain(@Query({ schema: providersQuery }) { domain }: z.infer<typeof providersQuery>) {
    return this.choices.ofDomain(domain);
  }

  @ApiOperation({ summary: 'Commence une connexion chez un fournisseur : l’adresse où envoyer le navigateur' })
  @PublicRoute()
  @Refuses(
    refuse.crossSiteSignIn,
    refuseOidc.providerUnknown,
    refuseOidc.providerAway,
    refuseOidc.providerAnswerRefused,
  )
  @StrictRate()
  @Answers(providerErrandView)
  @Post(':id/sign-in')
  async begin(
    @Req() request: FastifyRequest,
    @Param('id', { schema: id }) providerId: string,
    @Body({ schema: beginProviderSignInRequest }) { returnTo }: BeginProviderSignInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof providerErrandView>> {
    if (isCrossSite(request, this.config.http.publicUrl)) throw refuse.crossSiteSignIn();
    const { url, browser } = await this.signIns.begin(providerId, returnTo, errandBrowserOf(this.config, request));
    keepErrandBrowser(this.config, reply, browser);
    return { url };
  }

  @ApiOperation({
    summary: 'Ouvre une session (cookie httpOnly) avec la réponse du fournisseur, limitée à son organisme',
  })
  @PublicRoute()
  @Refuses(
    refuse.crossSiteSignIn,
    refuseOidc.errandUnknown,
    refuseOidc.providerAway,
    refuseOidc.providerDeclined,
    refuseOidc.providerAnswerRefused,
    refuseOidc.providerAddressUnverified,
    refuseOidc.providerPersonUnknown,
  )
  @StrictRate()
  @Answers(providerSignedInView)
  @Post('sign-in')
  async end(
    @Req() request: FastifyRequest,
    @Body({ schema: endProviderSignInRequest }) { answer }: EndProviderSignInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderSignedInView> {
    if (isCrossSite(request, this.config.http.publicUrl)) throw refuse.crossSiteSignIn();
    const { opened, returnTo } = await this.signIns.end(
      answer,
      errandBrowserOf(this.config, request),
      visitOf(this.config, request),
      sessionTokenOf(this.config, request),
    );
    forgetErrandBrowser(this.config, reply);
    welcome(this.config, reply, opened);
    return { returnTo };
  }
}
