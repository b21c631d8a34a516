import type { Me } from '#identity/session/session.contract.js';
import { createApi, type CallContext } from './typed-client';

const context: CallContext = { csrfToken: '', language: 'fr' };
let known: Pick<Me, 'userId' | 'organisationId'> | undefined;

/** Every later write carries the CSRF token of this session, or that of another of the same person in the same place. */
export function keepSession(me: Pick<Me, 'userId' | 'organisationId' | 'csrfToken'>): void {
  known = me;
  context.csrfToken = me.csrfToken;
}

export const setApiLanguage = (language: string): void => void (context.language = language);

/** Whoever signed in since as somebody else must not sign what was begun here. */
async function renewToken(): Promise<boolean> {
  const me = await api.get('/api/v1/auth/me').catch(() => undefined);
  if (!me || me.userId !== known?.userId || me.organisationId !== known.organisationId) return false;
  keepSession(me);
  return true;
}

/** The one way to the API. */
export const api = createApi({ baseUrl: location.origin, context, renewToken });

export { ifMatch, urlOf, type Answer } from './typed-client';
