/** What a person may be in an organisation; one person may be several. */
export const ROLES = ['administrator', 'coordinator', 'juror', 'learner'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts, in which organisation, decided once at the edge and passed first everywhere. */
export interface Actor {
  readonly kind: 'person' | 'api-key' | 'system';
  /** The person; for an API key, the key itself, which signs what it does with its own name. */
  readonly userId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  /** Permissions an API key is limited to; absent for people, who have all those of their roles. */
  readonly scopes?: readonly string[];
  /** Of a session that the organisation's provider opened: it is worth nothing elsewhere, nor for the account itself. */
  readonly onlyHere?: boolean;
  /** Of an API key: the person who created it and answers for it. It never shows more than they may see. */
  readonly createdBy?: string;
  /** Of an API key: whether its organisation lets keys decide as people do. */
  readonly mayDecide?: boolean;
}

/** Whose eyes a reading is for: a key shows its creator what it reads. */
export const readerOf = ({ userId, createdBy }: Actor): string => createdBy ?? userId;
