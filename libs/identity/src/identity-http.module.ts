import { Module } from '@nestjs/common';
import { ApiKeyController } from './api-key/api-key.controller';
import { ApiKeyGuard } from './api-key/api-key.guard';
import { BearerStrategy } from './api-key/bearer.strategy';
import { IdentityModule } from './identity.module';
import { MemberController } from './member/member.controller';
import { OrganisationController } from './organisation/organisation.controller';
import { PasswordController } from './password/password.controller';
import { ActorGuard } from './caller/actor.guard';
import { MemberFactorsController } from './second-step/member-factors.controller';
import { OwnFactorsController } from './second-step/own-factors.controller';
import { OwnPasskeysController } from './second-step/own-passkeys.controller';
import { SecondStepController } from './second-step/second-step.controller';
import { LocalGuard } from './session/local.guard';
import { LocalStrategy } from './session/local.strategy';
import { ProviderSignInController } from './oidc/provider-sign-in.controller';
import { SignInProviderController } from './oidc/sign-in-provider.controller';
import { OwnSessionsController } from './session/own-sessions.controller';
import { SessionController } from './session/session.controller';

/** Identity over HTTP, and the guard that the application asks before every route of every context. */
@Module({
  imports: [IdentityModule],
  controllers: [
    SessionController,
    OwnSessionsController,
    PasswordController,
    SecondStepController,
    OwnFactorsController,
    OwnPasskeysController,
    MemberFactorsController,
    OrganisationController,
    MemberController,
    ApiKeyController,
    ProviderSignInController,
    SignInProviderController,
  ],
  providers: [LocalStrategy, LocalGuard, BearerStrategy, ApiKeyGuard, ActorGuard],
})
export class IdentityHttpModule {}
