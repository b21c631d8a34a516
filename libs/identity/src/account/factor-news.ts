/** What may happen to somebody's second factor, that they are written to about. */
export type FactorNews =
  | 'authenticator-added'
  | 'authenticator-removed'
  | 'recovery-codes-renewed'
  | 'recovery-code-used'
  | 'passkey-added'
  | 'passkey-removed'
  | 'factors-removed-by-administrator'
  | 'factors-removed-by-operator';
