import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EncryptionModule } from '#platform/encryption-at-rest/encryption.module.js';
import { ApiKey } from './api-key/api-key.entity';
import { ApiKeyRecognition } from './api-key/api-key-recognition';
import { ApiKeyService } from './api-key/api-key.service';
import { DeviceMail } from './device/device-mail';
import { KnownDevice } from './device/known-device.entity';
import { KnownDevices } from './device/known-devices';
import { ProviderChoiceReader } from './oidc/provider-choice.reader';
import { ProviderClient } from './oidc/provider-client';
import { ProviderSignInService } from './oidc/provider-sign-in.service';
import { SignInProvider } from './oidc/sign-in-provider.entity';
import { SignInProviderService } from './oidc/sign-in-provider.service';
import { MemberLinks } from './member/member-links';
import { MemberReader } from './member/member.reader';
import { Members } from './member/members';
import { OperatorLinks } from './member/operator-links';
import { Membership } from './member/membership.entity';
import { UserAccount } from './account/user-account.entity';
import { IdentityRetentions } from './identity.retentions';
import { Organisation } from './organisation/organisation.entity';
import { OrganisationService } from './organisation/organisation.service';
import { AccountLink } from './password/account-link.entity';
import { AccountLinks } from './password/account-links';
import { AddresseeReader } from './account/addressee.reader';
import { HeldBefore } from './password/held-before';
import { LinkMail } from './password/link-mail';
import { LinkPost } from './password/link-post';
import { PasswordService } from './password/password.service';
import { Authenticator } from './second-factor/authenticator.entity';
import { AuthenticatorChecks } from './second-factor/authenticator.checks';
import { Authenticators } from './second-factor/authenticators';
import { FactorNotice } from './second-factor/factor-notice.entity';
import { FactorNoticeMail } from './second-factor/factor-notice-mail';
import { FactorNotices } from './second-factor/factor-notices';
import { HeldFactors } from './second-factor/held-factors';
import { PendingSignIns } from './second-factor/pending-sign-ins';
import { RecoveryCodes } from './second-factor/recovery-codes';
import { SecondFactorReader } from './second-factor/second-factor.reader';
import { LostFactors } from './second-step/lost-factors';
import { OwnFactors } from './second-step/own-factors';
import { OwnPasskeys } from './second-step/own-passkeys';
import { PasskeyStep } from './second-step/passkey-step';
import { Passkey } from './passkey/passkey.entity';
import { PasskeyChallenges } from './passkey/passkey-challenges';
import { Passkeys } from './passkey/passkeys';
import { OwnProof } from './second-step/own-proof';
import { SecondStep } from './second-step/second-step';
import { PersonReader } from './account/person.reader';
import { PasswordCheck } from './session/password-check';
import { FailedSignIns } from './session/failed-sign-ins';
import { LiveSessionReader } from './session/live-session.reader';
import { MeReader } from './session/me.reader';
import { OwnSessions } from './session/own-sessions';
import { SessionService } from './session/session.service';
import { SignInThrottle } from './session/sign-in-throttle';

const services = [
  AccountLinks,
  ApiKeyRecognition,
  ApiKeyService,
  KnownDevices,
  LiveSessionReader,
  LostFactors,
  MemberLinks,
  MemberReader,
  Members,
  MeReader,
  OperatorLinks,
  OrganisationService,
  OwnFactors,
  OwnPasskeys,
  OwnSessions,
  FailedSignIns,
  PasskeyStep,
  PasswordService,
  SecondFactorReader,
  SecondStep,
  ProviderChoiceReader,
  ProviderSignInService,
  SessionService,
  SignInProviderService,
  SignInThrottle,
];

/** Organisations, people, sign-in and keys. Global: every context asks who acts and names people. */
@Global()
@Module({
  imports: [
    EncryptionModule,
    TypeOrmModule.forFeature([
      Organisation,
      UserAccount,
      Membership,
      AccountLink,
      ApiKey,
      KnownDevice,
      Authenticator,
      FactorNotice,
      SignInProvider,
      Passkey,
    ]),
  ],
  providers: [
    ...services,
    AddresseeReader,
    Authenticators,
    AuthenticatorChecks,
    DeviceMail,
    FactorNoticeMail,
    FactorNotices,
    HeldBefore,
    HeldFactors,
    IdentityRetentions,
    LinkMail,
    LinkPost,
    OwnProof,
    PasskeyChallenges,
    Passkeys,
    PasswordCheck,
    PendingSignIns,
    ProviderClient,
    PersonReader,
    RecoveryCodes,
  ],
  exports: services,
})
export class IdentityModule {}
