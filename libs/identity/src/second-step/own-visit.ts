import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor.js';
import type { Config } from '#platform/config/config.js';
import { visitOf } from '../device/visit';
import { refuse } from '../identity.errors';
import type { RecognisedSession } from '../permission/requires';
import type { OwnVisit } from './own-proof';

/** What is refused to whoever changes the ways into their account without showing that it is theirs. */
export const REFUSED_WITHOUT_PROOF = [
  refuse.accountByPasswordAlone,
  refuse.permissionMissing,
  refuse.presentPasswordWrong,
  refuse.signInThrottled,
  refuse.signInTooOld,
] as const;

/**
 * @throws `identity.permission-missing` (403) for an API key, which is not the person;
 * `identity.account-by-password-alone` (403)
 */
export function ownVisitOf(
  config: Config,
  actor: Actor,
  session: RecognisedSession | undefined,
  request: FastifyRequest,
): OwnVisit {
  if (actor.kind !== 'person' || !session) throw refuse.permissionMissing();
  // By an organisation's provider one comes in there alone: a factor is the account's, and opens all that it does.
  if (actor.onlyHere === true) throw refuse.accountByPasswordAlone();
  return { actor, sessionToken: session.token, visit: visitOf(config, request) };
}
