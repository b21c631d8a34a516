/**
 * - `invalid_key`: not a relative path of plain segments.
 * - `not_found`: nothing is stored under the key.
 * - `already_stored`: other bytes are stored under the key; what is stored is never replaced.
 */
export type StorageFailure = 'invalid_key' | 'not_found' | 'already_stored';

export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly code: StorageFailure,
    readonly key: string,
  ) {
    super(`${code}: "${key}"`);
  }
}
