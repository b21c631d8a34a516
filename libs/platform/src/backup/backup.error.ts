/** A backup or a restore that cannot be made: one French line for whoever operates the server, and nothing was changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
