import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApiKey } from './api-key/api-key.entity';
import { ApiKeyService } from './api-key/api-key.service';
import { MemberReader } from './member/member.reader';
import { Members } from './member/members';
import { Membership } from './member/membership.entity';
import { UserAccount } from './member/user-account.entity';
import { Organisation } from './organisation/organisation.entity';
import { OrganisationService } from './organisation/organisation.service';
import { MeReader } from './session/me.reader';
import { SessionService } from './session/session.service';
import { SignInThrottle } from './session/sign-in-throttle';

const services = [ApiKeyService, MemberReader, Members, OrganisationService, MeReader, SessionService, SignInThrottle];

/** Organisations, people, sign-in and keys. Global: every context asks who acts and names people. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Organisation, UserAccount, Membership, ApiKey])],
  providers: services,
  exports: services,
})
export class IdentityModule {}
