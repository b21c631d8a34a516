import { createApi, type CallContext } from './typed-client';

const context: CallContext = { csrfToken: '', language: 'fr' };

export const setCsrfToken = (token: string): void => void (context.csrfToken = token);
export const setApiLanguage = (language: string): void => void (context.language = language);

/** The one way to the API. */
export const api = createApi({ baseUrl: location.origin, context });

export { ifMatch, urlOf, type Answer } from './typed-client';
