import { z } from 'zod';
import { ROLES } from '#kernel/actor.js';
import { id, instant, line } from '#platform/http/common.contract.js';
import { PERMISSIONS } from '../permission/permission.contract';

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: 'http.field-not-an-email' }).max(254));

export const password = z
  .string()
  .min(12, { error: 'identity.password-too-short' })
  .max(200, { error: 'identity.password-too-long' });

export const signInRequest = z.object({ email, password: z.string().min(1).max(200) }).meta({ id: 'SignInRequest' });
export type SignInRequest = z.infer<typeof signInRequest>;

export const activateRequest = z
  .object({ token: z.string().min(20).max(200), password })
  .meta({ id: 'ActivateRequest' });
export type ActivateRequest = z.infer<typeof activateRequest>;

export const switchOrganisationRequest = z.object({ organisationId: id }).meta({ id: 'SwitchOrganisationRequest' });
export type SwitchOrganisationRequest = z.infer<typeof switchOrganisationRequest>;

export const membershipView = z
  .object({ organisationId: id, organisationName: z.string(), roles: z.array(z.enum(ROLES)) })
  .meta({ id: 'Membership' });

/** Where somebody is signed in: `network` is the part of the address that tells lines apart, empty when it is unknown. */
export const sessionView = z
  .object({
    id,
    device: z.string(),
    network: z.string(),
    createdAt: instant,
    lastSeenAt: instant,
    current: z.boolean(),
    /** The organisation's provider that opened it; null when a password did. */
    provider: z.string().nullable(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;

export const sessionList = z.object({ items: z.array(sessionView) }).meta({ id: 'SessionList' });

/** Who is signed in, where, and what they may do there. */
export const meView = z
  .object({
    userId: id,
    /** Null for an API key. */
    email: z.string().nullable(),
    displayName: line(200),
    organisationId: id,
    organisationName: z.string(),
    roles: z.array(z.enum(ROLES)),
    permissions: z.array(z.enum(PERMISSIONS)),
    memberships: z.array(membershipView),
    /** To send back as `X-CSRF-Token` on every write made with the session cookie. */
    csrfToken: z.string(),
    /** Nothing is open to them here but adding the second factor that the organisation asks of their roles. */
    mustEnrol: z.boolean(),
    /** Since when the data, put back from a backup, sends nothing; for staff. */
    heldSince: instant.nullable(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meView>;
