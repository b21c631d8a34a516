const WORD = /^(?:[a-z][a-z-]{0,39}|v\d{1,2})$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The path of a request as it may be logged: no query string (search words are names), and of the segments only words
 * of the API and identifiers. A verification code or an activation token opens something to whoever reads it.
 */
export function loggablePath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  const segments = path.split('/').slice(1, 12);
  return `/${segments.map((segment) => (segment === '' || WORD.test(segment) || ID.test(segment) ? segment : '…')).join('/')}`;
}
