/** A certificate or its key cannot serve: says which file and what to do, in French, for whoever operates the server. */
export class TlsError extends Error {
  override readonly name = 'TlsError';
}
