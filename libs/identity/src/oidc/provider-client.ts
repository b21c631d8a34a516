import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { CONFIG, type Config } from '#platform/config/config.js';
import { guardedFetch, PrivateAddressError, ProviderFailedError } from './guarded-fetch';
import { refuseOidc } from './oidc.errors';

/** Of whom the api asks. */
export interface ProviderAccess {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a sign-in under way is held to when it comes back. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string | null;
}

/** Whom a provider says came in. */
export interface ProviderPerson {
  readonly subject: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
}

const SCOPE = 'openid email profile';
const PATIENCE_SECONDS = 10;
/** Of one library or another, for an answer that did not come: nothing was refused. */
const NO_ANSWER =
  /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|OAUTH_TIMEOUT|OAUTH_ABORT|ABORT_ERR)/;

/**
 * Speaks to providers, by openid-client. What they publish is read anew each time: a sign-in is rare, and keys that changed an
 * instant ago are known.
 */
@Injectable()
export class ProviderClient {
  private readonly log = new Logger(ProviderClient.name);
  private readonly fetch: oidc.CustomFetch;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.fetch = guardedFetch(config.providersOnPrivateAddresses);
  }

  /** Where providers send people back, on a page of ours. */
  get redirectUri(): string {
    return `${this.config.http.publicUrl}/connexion/retour`;
  }

  /**
   * That a provider answers at this address, before it is relied on.
   * @throws `identity.provider-without-https`, `identity.provider-on-private-address`, `identity.provider-unreachable` (422)
   */
  async probe(access: ProviderAccess): Promise<void> {
    const { host, protocol } = new URL(access.issuer);
    const place = { pointer: '/issuer' };
    const refused = (refusing: typeof refuseOidc.providerUnreachable, address: string) =>
      refusing({ address }, [{ ...place, code: refusing.code, params: { address } }]);
    if (protocol !== 'https:' && !this.isOnThisMachine(access.issuer)) {
      throw refused(refuseOidc.providerWithoutHttps, access.issuer);
    }
    try {
      await this.discover(access);
    } catch (error) {
      this.log.warn({ reason: reasonOf(error), issuer: access.issuer }, 'a provider does not answer as one');
      if (causesOf(error).some((cause) => cause instanceof PrivateAddressError)) {
        throw refused(refuseOidc.providerOnPrivateAddress, host);
      }
      throw refused(refuseOidc.providerUnreachable, access.issuer);
    }
  }

  /**
   * Where to send the browser.
   * @throws `identity.provider-away` (409)
   */
  async begin(access: ProviderAccess, returnTo: string | null): Promise<Errand & { url: string }> {
    const errand = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      returnTo,
    };
    const challenge = await oidc.calculatePKCECodeChallenge(errand.verifier);
    const provider = await this.answering(() => this.discover(access));
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.redirectUri,
      scope: SCOPE,
      state: errand.state,
      nonce: errand.nonce,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });
    return { ...errand, url: url.href };
  }

  /**
   * Whom the provider's answer names, once all of it is proved: state, nonce, code, signature, audience, issuer, dates.
   * @throws `identity.provider-away` (409), `identity.provider-declined` (401), `identity.provider-answer-refused` (401)
   */
  person(access: ProviderAccess, answer: string, errand: Errand): Promise<ProviderPerson> {
    return this.answering(async () => {
      const provider = await this.discover(access);
      // Of what reaches us over TLS signatures need not be looked at; they are, since what they say opens sessions.
      oidc.enableNonRepudiationChecks(provider);
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${this.redirectUri}?${answer}`), {
        pkceCodeVerifier: errand.verifier,
        expectedState: errand.state,
        expectedNonce: errand.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw refuseOidc.providerAnswerRefused();
      const told =
        claims['email'] === undefined && provider.serverMetadata().userinfo_endpoint !== undefined
          ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub)
          : claims;
      const { email, email_verified: verified } = told as { email?: unknown; email_verified?: unknown };
      return {
        subject: claims.sub,
        email: typeof email === 'string' ? email.trim().toLowerCase() : undefined,
        // Some providers write it as a word.
        emailVerified: verified === true || verified === 'true',
      };
    });
  }

  private async discover({ issuer, clientId, clientSecret }: ProviderAccess): Promise<oidc.Configuration> {
    const provider = await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      [oidc.customFetch]: this.fetch,
      timeout: PATIENCE_SECONDS,
      execute: this.isOnThisMachine(issuer) ? [oidc.allowInsecureRequests] : [],
    });
    const { authorization_endpoint: door } = provider.serverMetadata();
    if (door === undefined || !(door.startsWith('https:') || this.isOnThisMachine(door))) {
      throw new Error('it says of no page over https where people sign in');
    }
    return provider;
  }

  /** Plain http reaches this machine alone, where nobody is on the way. */
  private isOnThisMachine(address: string): boolean {
    const { protocol, hostname } = new URL(address);
    return (
      this.config.providersOnPrivateAddresses &&
      protocol === 'http:' &&
      ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    );
  }

  private async answering<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isOurs(error)) throw error;
      if (error instanceof oidc.AuthorizationResponseError) throw refuseOidc.providerDeclined();
      this.log.warn({ reason: reasonOf(error) }, 'a provider was not understood');
      const isAway = causesOf(error).some(
        (cause) =>
          cause instanceof PrivateAddressError ||
          cause instanceof ProviderFailedError ||
          NO_ANSWER.test(codeOf(cause)) ||
          /timeout|abort/i.test(cause.name),
      );
      throw isAway ? refuseOidc.providerAway() : refuseOidc.providerAnswerRefused();
    }
  }
}

const isOurs = (error: unknown): boolean => error instanceof Error && error.name === 'DomainError';

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** The code alone: what providers write of an error may name people. */
const reasonOf = (error: unknown): string =>
  causesOf(error)
    .map((cause) => codeOf(cause) || cause.name)
    .join(' < ');

function causesOf(error: unknown): Error[] {
  return typeof error === 'object' && error !== null && 'message' in error
    ? [error as Error, ...causesOf((error as Error).cause)]
    : [];
}
