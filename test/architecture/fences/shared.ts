/** Tables that no fence keeps to the organisation that asks, and why: every other has one. */
export const SHARED_TABLES: Readonly<Record<string, string>> = {
  'identity.account_link': 'an account’s: whoever follows the link is a person, wherever they belong',
  'identity.actor': 'an id and nothing else, for the keys that others refer to',
  'identity.authenticator': 'an account’s',
  'identity.factor_notice': 'an account’s, gone once its letter is sent',
  'identity.known_device': 'an account’s',
  'identity.passkey': 'an account’s',
  'identity.passkey_challenge': 'what a browser is to sign, found by its token',
  'identity.pending_sign_in': 'an account’s, found by its token',
  'identity.recovery_code': 'an account’s',
  'identity.sign_in_throttle': 'digests of addresses and e-mails that somebody tried',
  'identity.user_account':
    'a person is the same everywhere; where they belong is in their memberships, which are fenced',
  'identity.user_session': 'an account’s, found by its token; it moves from one organisation to another',
  'platform.encryption_key': 'proofs of the keys of the installation',
  'platform.outbox': 'ids and nothing else, relayed whoever asked',
  'platform.restoration': 'of the whole installation',
  'platform.schema_migration': 'of the whole installation',
};

/** Functions that see by their owner’s eyes, and why that tells nobody what is another’s. */
export const SEEING_FUNCTIONS: Readonly<Record<string, string>> = {
  'identity.found_member(text)': 'a search by trigrams, which asks `platform.sees` of what it finds',
  'identity.live_session(text[],timestamp with time zone)': 'tells of a session to whoever holds its token',
  'identity.shown_key(text)':
    'tells of a key to whoever knows its prefix, and compares the digest of its secret afterwards',
  'platform.require_trail()': 'a trigger: looks for the entry of a change, whichever organisations it touches',
  'training.found_learner(text[],text,text,boolean,text,uuid,integer)': 'as identity.found_member',
};

/** Who crosses organisations in libs, and for which of the reasons of `Crossing`. */
export const CROSSINGS: Readonly<Record<string, readonly string[]>> = {
  'libs/credential/src/certificate/certificate-file.checks.ts': ['check-data'],
  'libs/credential/src/verification/verification.reader.ts': ['verification'],
  'libs/identity/src/account/addressee.reader.ts': ['account-link'],
  'libs/identity/src/account/person.reader.ts': ['sign-in'],
  'libs/identity/src/api-key/api-key-recognition.ts': ['api-key'],
  'libs/identity/src/member/members.ts': ['where-a-person-belongs'],
  'libs/identity/src/member/operator-links.ts': ['operator'],
  'libs/identity/src/oidc/provider-choice.reader.ts': ['sign-in'],
  'libs/identity/src/oidc/provider-sign-in.service.ts': ['sign-in'],
  'libs/identity/src/organisation/organisation.service.ts': ['operator'],
  'libs/identity/src/password/account-links.ts': ['where-a-person-belongs'],
  'libs/identity/src/password/held-before.ts': ['account-link'],
  'libs/identity/src/password/link-mail.ts': ['account-link'],
  'libs/identity/src/password/password.service.ts': ['account-link'],
  'libs/identity/src/second-step/lost-factors.ts': ['operator', 'where-a-person-belongs'],
  'libs/identity/src/second-step/passkey-step.ts': ['sign-in'],
  'libs/identity/src/second-step/second-step.ts': ['sign-in'],
  'libs/identity/src/session/failed-sign-ins.ts': ['sign-in'],
  'libs/identity/src/session/me.reader.ts': ['sign-in'],
  'libs/identity/src/session/own-sessions.ts': ['sign-in'],
  'libs/identity/src/session/session.service.ts': ['sign-in'],
  'libs/platform/src/data-check/data-checks.ts': ['check-data'],
  'libs/platform/src/data-check/platform-checks.ts': ['check-data'],
  'libs/platform/src/retention/retentions.ts': ['retention'],
  'libs/training/src/learner/learner.checks.ts': ['check-data'],
};
