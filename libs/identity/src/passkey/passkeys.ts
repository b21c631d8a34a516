import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { Clock } from '#kernel/clock.js';
import { newId } from '#kernel/id.js';
import { CONFIG, type Config } from '#platform/config/config.js';
import { Transaction } from '#platform/database/transaction.js';
import { refuse } from '../identity.errors';
import type { AddPasskeyRequest, PasskeyOptions, PasskeyProof } from '../second-factor/second-factor.contract';
import { PasskeyChallenges } from './passkey-challenges';
import { Passkey } from './passkey.entity';
import { relyingPartyOf, type RelyingParty } from './relying-party';

const NAME = 'Certitude';

/** Passkeys of accounts: made, then recognised by what they sign. Nothing here is a transaction of its own but challenges. */
@Injectable()
export class Passkeys {
  private readonly log = new Logger(Passkeys.name);
  private readonly party: RelyingParty;

  constructor(
    private readonly tx: Transaction,
    private readonly challenges: PasskeyChallenges,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.party = relyingPartyOf(config);
  }

  /** To make one: kept by the device, found there without a name typed, and never twice on the same. */
  async toMake(userId: string, email: string, sessionToken: string): Promise<PasskeyOptions> {
    const options = await generateRegistrationOptions({
      rpName: NAME,
      rpID: this.party.id,
      userName: email,
      userID: new Uint8Array(Buffer.from(userId)),
      excludeCredentials: await this.credentialsOf(userId),
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    });
    await this.challenges.keep(sessionToken, options.challenge);
    return { options: { ...options } };
  }

  /** What the device made, checked; the caller saves it. @throws `identity.passkey-refused` (422) */
  async made(userId: string, request: AddPasskeyRequest, sessionToken: string): Promise<Passkey> {
    const { name, credentialId, clientDataJSON, attestationObject, transports } = request;
    const expectedChallenge = await this.challenges.take(sessionToken);
    if (expectedChallenge === undefined) throw refuse.passkeyRefused();
    const { registrationInfo } = await this.checked(
      verifyRegistrationResponse({
        response: {
          id: credentialId,
          rawId: credentialId,
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON, attestationObject },
        },
        expectedChallenge,
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        requireUserVerification: false,
      }),
    );
    if (!registrationInfo) throw refuse.passkeyRefused();
    const { id, publicKey, counter } = registrationInfo.credential;
    return this.tx.manager.create(Passkey, {
      id: newId(),
      userId,
      name,
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter: String(counter),
      transports,
      createdAt: this.clock.now(),
      lastUsedAt: null,
    });
  }

  /** To be recognised: one of this account's, or, of nobody yet, any that the device has for us. */
  async toSign(token: string, userId?: string): Promise<PasskeyOptions> {
    const options = await generateAuthenticationOptions({
      rpID: this.party.id,
      userVerification: userId === undefined ? 'required' : 'preferred',
      ...(userId !== undefined && { allowCredentials: await this.credentialsOf(userId) }),
    });
    await this.challenges.keep(token, options.challenge);
    return { options: { ...options } };
  }

  /** Whose passkey this is, whoever gives it. */
  async accountOf(credentialId: string): Promise<{ userId: string; email: string } | undefined> {
    const [account] = await this.tx.query<{ user_id: string; email: string }>(
      `SELECT passkey.user_id, account.email FROM identity.passkey
       JOIN identity.user_account account ON account.id = passkey.user_id WHERE passkey.credential_id = $1`,
      [credentialId],
    );
    return account && { userId: account.user_id, email: account.email };
  }

  /**
   * Whose passkey signed what this browser was given to sign, once. `awaited`: the account whose second factor it is; of
   * nobody yet, the device must have made sure of who holds it (a code, a finger), and the passkey is both factors.
   * @throws `identity.passkey-refused` (422), without saying why; a counter that goes back is a copy.
   */
  async ownerOf(proof: PasskeyProof, token: string | undefined, awaited?: string): Promise<string> {
    const expectedChallenge = await this.challenges.take(token);
    const passkey = await this.tx.manager.findOneBy(Passkey, { credentialId: proof.credentialId });
    if (expectedChallenge === undefined || !passkey) throw refuse.passkeyRefused();
    if (awaited !== undefined && passkey.userId !== awaited) throw refuse.passkeyRefused();
    const { credentialId, clientDataJSON, authenticatorData, signature } = proof;
    const { verified, authenticationInfo } = await this.checked(
      verifyAuthenticationResponse({
        response: {
          id: credentialId,
          rawId: credentialId,
          type: 'public-key',
          clientExtensionResults: {},
          response: { clientDataJSON, authenticatorData, signature },
        },
        expectedChallenge,
        expectedOrigin: this.party.origin,
        expectedRPID: this.party.id,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
          counter: Number(passkey.counter),
        },
        requireUserVerification: awaited === undefined,
      }),
    );
    if (!verified) throw refuse.passkeyRefused();
    await this.tx.query('UPDATE identity.passkey SET counter = $2, last_used_at = $3 WHERE id = $1', [
      passkey.id,
      authenticationInfo.newCounter,
      this.clock.now(),
    ]);
    return passkey.userId;
  }

  private async credentialsOf(userId: string): Promise<{ id: string; transports: string[] }[]> {
    const held = await this.tx.manager.findBy(Passkey, { userId });
    return held.map(({ credentialId: id, transports }) => ({ id, transports }));
  }

  /** The library says what is wrong by throwing: it is logged, and not told. */
  private async checked<T>(verification: Promise<T>): Promise<T> {
    return verification.catch((error: unknown) => {
      this.log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'a passkey is refused');
      throw refuse.passkeyRefused();
    });
  }
}
