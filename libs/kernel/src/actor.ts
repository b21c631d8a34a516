/** What a person may be in an organisation; one person may be several. */
export const ROLES = ['administrator', 'coordinator', 'juror', 'learner'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Who acts, in which organisation, decided once at the edge and passed first everywhere.
 * For an API key, `userId` is the person who created it: what the key does is done in their name.
 */
export interface Actor {
  readonly kind: 'person' | 'api-key' | 'system';
  readonly userId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  /** Permissions an API key is limited to; absent for people, who have all those of their roles. */
  readonly scopes?: readonly string[];
}
