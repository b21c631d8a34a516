import { z } from 'zod';
import { id, line } from '#platform/http/common.contract.js';

const issuer = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^https?:\/\/[^\s?#\0]+$/i, { error: 'identity.not-an-issuer', abort: true })
  .refine((text) => URL.canParse(text), { error: 'identity.not-an-issuer' });

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, { error: 'identity.not-a-domain' });

/** What an organisation signs in with; every fact null until there is one. The secret is never shown. */
export const signInProviderView = z
  .object({
    label: z.string().nullable(),
    issuer: z.string().nullable(),
    clientId: z.string().nullable(),
    domains: z.array(z.string()),
    passwordsAllowed: z.boolean(),
    /** To be declared at the provider. */
    redirectUri: z.string(),
    /** Zero until there is one. */
    revision: z.number().int(),
  })
  .meta({ id: 'SignInProvider' });
export type SignInProviderView = z.infer<typeof signInProviderView>;

export const setSignInProviderRequest = z
  .object({
    label: line(60),
    issuer,
    clientId: line(200),
    /** Left out, the one that is kept stays, as long as the issuer does. */
    clientSecret: line(500).optional(),
    domains: z.array(domain).min(1).max(20),
    passwordsAllowed: z.boolean(),
  })
  .meta({ id: 'SetSignInProviderRequest' });
export type SetSignInProviderRequest = z.infer<typeof setSignInProviderRequest>;

export const providersQuery = z.object({ domain });

/** Providers to which addresses of a domain are led. */
export const providerChoices = z
  .object({ items: z.array(z.object({ id, label: z.string(), organisationName: z.string() })) })
  .meta({ id: 'ProviderChoices' });
export type ProviderChoices = z.infer<typeof providerChoices>;

/** An address of this site to come back to: nothing that a browser would take for another. */
export const returnTo = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u);

export const beginProviderSignInRequest = z
  .object({ returnTo: returnTo.nullable() })
  .meta({ id: 'BeginProviderSignInRequest' });
export type BeginProviderSignInRequest = z.infer<typeof beginProviderSignInRequest>;

export const providerErrandView = z.object({ url: z.url() }).meta({ id: 'ProviderErrand' });

/** What the provider sent back, as it stood in the address. */
export const endProviderSignInRequest = z
  .object({ answer: z.string().min(1).max(8_000) })
  .meta({ id: 'EndProviderSignInRequest' });
export type EndProviderSignInRequest = z.infer<typeof endProviderSignInRequest>;

export const providerSignedInView = z.object({ returnTo: z.string().nullable() }).meta({ id: 'ProviderSignedIn' });
export type ProviderSignedInView = z.infer<typeof providerSignedInView>;
